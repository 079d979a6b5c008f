package studio.titus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Renders boot scripts from templates with {@code {{name}}} for each value. */
public final class NodeScripts {

    /** What EC2 takes as user data, in bytes before base64: the EC2 user guide, "Work with instance user data". */
    public static final int LARGEST = 16_384;

    private static final Pattern VALUE = Pattern.compile("\\{\\{([a-z_]+)}}");

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
            case "prereqs", "master", "gateway" -> checked(node, fill(template(node + ".sh"), values));
            case "agent" -> checked(node, fill(template("agent.yml"), values));
            default -> throw new IllegalArgumentException("No such node: " + node);
        };
    }

    private static String fill(String template, Map<String, String> values) {
        return VALUE.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), values)));
    }

    private static String value(String name, Map<String, String> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The template asks for " + name);
        }
        return value;
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

    private static String template(String file) {
        try (var stream = NodeScripts.class.getResourceAsStream("/bootstrap/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its file bootstrap/" + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
