package studio.titus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code resources/bootstrap} with {@code {{name}}} for each value, and <code>{{&gt;file}}</code> on a line of its own for another
 * template, all of whose lines are indented like that line.
 */
record Template(String text) {

    private static final Pattern VALUE = Pattern.compile("\\{\\{([a-z0-9_]+)}}");
    private static final Pattern PART = Pattern.compile("(?m)^( *)\\{\\{>([a-z.-]+)}}\\n");

    static Template of(String file) {
        try (var stream = Template.class.getResourceAsStream("/bootstrap/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its file bootstrap/" + file);
            }
            return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a value is missing */
    String fill(Map<String, String> values) {
        return VALUE.matcher(whole()).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), values)));
    }

    private String whole() {
        return PART.matcher(text).replaceAll(match -> Matcher.quoteReplacement(part(match)));
    }

    private static String part(MatchResult line) {
        var indent = line.group(1);
        return of(line.group(2)).whole().replaceAll("(?m)^(?=.)", indent);
    }

    private static String value(String name, Map<String, String> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The template asks for " + name);
        }
        return value;
    }
}
