package studio.titus.aws.error;

import java.util.List;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.problem.Problem;

/**
 * What an answer means.
 *
 * @param code of the problem
 * @param what what happened; may hold the placeholders {@code {call}} (such as CreateVpc), {@code {action}} (such as ec2:CreateVpc) and
 *     {@code {message}} (the words of AWS)
 * @param cause why, "" when {@code what} says it all
 */
record Meaning(Reaction reaction, String code, String what, String cause, List<String> next) {

    static Meaning of(Reaction reaction, String code, String what) {
        return new Meaning(reaction, code, what, "", List.of());
    }

    Meaning because(String newCause) {
        return new Meaning(reaction, code, what, newCause, next);
    }

    Meaning next(String... advice) {
        return new Meaning(reaction, code, what, cause, List.of(advice));
    }

    Problem problem(String action, String message) {
        var call = action.substring(action.indexOf(':') + 1);
        var filled = new Filler(call, action, message);
        var problem = Problem.of(code, filled.fill(what)).because(filled.fill(cause));
        return problem.next(next.stream().map(filled::fill).toArray(String[]::new));
    }

    private record Filler(String call, String action, String message) {
        String fill(String text) {
            return text.replace("{call}", call).replace("{action}", action).replace("{message}", message);
        }
    }
}
