package studio.titus.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Renders the boot scripts of the nodes. */
public final class NodeScripts {

    /** What EC2 takes as user data, in bytes before base64: the EC2 user guide, "Work with instance user data". */
    public static final int LARGEST = 16_384;

    /**
     * The script of a node.
     *
     * @param node {@code bastion}, {@code prereqs}, {@code master}, {@code gateway} or {@code agent}
     * @param values for the template; those it does not use are ignored
     * @return the text, "" for the bastion, which needs none
     * @throws ProblemException when the filled template is larger than {@link #LARGEST}
     * @throws IllegalArgumentException when there is no such node or a value is missing
     */
    public String render(String node, Map<String, String> values) {
        return switch (node) {
            case "bastion" -> "";
            case "prereqs", "master", "gateway" ->
                checked(node, Template.of(node + ".sh").fill(values));
            case "agent" -> checked(node, Template.of("agent.yml").fill(values));
            default -> throw new IllegalArgumentException("No such node: " + node);
        };
    }

    private static String checked(String node, String script) {
        int size = script.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST) {
            throw new ProblemException(
                    Problem.of("bootstrap.too-large", "The boot script of the " + node + " is too large")
                            .subject(node)
                            .because("It has %,d bytes; EC2 takes at most %,d.".formatted(size, LARGEST))
                            .next("Shorten the package sources or names in the settings."));
        }
        return script;
    }
}
