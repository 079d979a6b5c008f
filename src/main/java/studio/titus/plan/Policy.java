package studio.titus.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An IAM policy document, in the part of the language that the stack uses.
 *
 * @param statements at least one, each of them an {@code Allow}
 */
public record Policy(List<Statement> statements) {

    /**
     * One {@code Allow} statement.
     *
     * @param principals for a trust policy, as {@code Service:ec2.amazonaws.com} or {@code AWS:arn…}; empty otherwise
     * @param resources for a permission policy; empty in a trust policy
     */
    public record Statement(List<String> principals, List<String> actions, List<String> resources) {

        /** Lets a principal assume the role. */
        public static Statement mayAssume(String principal) {
            return new Statement(List.of(principal), List.of("sts:AssumeRole"), List.of());
        }

        /** Lets the role do these actions on everything. */
        public static Statement allow(String... actions) {
            return allowOn(List.of(actions), "*");
        }

        /** Lets the role do these actions on these resources. */
        public static Statement allowOn(List<String> actions, String... resources) {
            return new Statement(List.of(), actions, List.of(resources));
        }

        private String canonical() {
            return Stream.of(principals, actions, resources)
                    .map(list -> list.stream().sorted().collect(Collectors.joining(",")))
                    .collect(Collectors.joining(" | "));
        }
    }

    public Policy(Statement... statements) {
        this(List.of(statements));
    }

    /** A text that is equal for equal meaning: statements and their lists in sorted order. */
    public String canonical() {
        return statements.stream().map(Statement::canonical).sorted().collect(Collectors.joining(" ; "));
    }
}
