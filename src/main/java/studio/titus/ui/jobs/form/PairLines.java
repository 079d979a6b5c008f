package studio.titus.ui.jobs.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names and values, one pair a line: {@code NAME=value}. What people paste is understood as well: {@code export NAME=value}, docker's
 * {@code -e NAME=value}, lines of JSON. What has line ends or quotes in it is written between quotes. Never changes the case of a name.
 */
public final class PairLines {

    static final Format<Map<String, String>> FORMAT =
            new Format<>(PairLines::print, PairLines::parse, "job.unread.pairs");

    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern PASTED = Pattern.compile("(?:export\\s+|--env[ =]|-e\\s+)(.*)");
    private static final Pattern JSON = Pattern.compile(QUOTED + "\\s*:\\s*(?:" + QUOTED + "|([-\\w.]+))\\s*,?");
    private static final Pattern PAIR = Pattern.compile("(?:" + QUOTED + "|([^=\"]+?))\\s*=(.*)", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

    private PairLines() {}

    private static String print(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> name(pair.getKey()) + "=" + value(pair.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String name(String name) {
        return name.matches("[\\w.-]+") ? name : quoted(name);
    }

    private static String value(String value) {
        boolean plain = value.equals(value.strip())
                && value.chars().noneMatch(c -> c < ' ' || Character.getType(c) == Character.LINE_SEPARATOR)
                && !value.startsWith("\"")
                && !value.startsWith("'");
        return plain ? value : quoted(value);
    }

    private static Optional<Map<String, String>> parse(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (String line : text.split("\\R")) {
            String typed = line.strip();
            if (typed.isEmpty() || typed.startsWith("#") || typed.matches("[{}],?")) {
                continue;
            }
            Optional<Map.Entry<String, String>> pair = pair(typed);
            if (pair.isEmpty()
                    || pairs.putIfAbsent(pair.get().getKey(), pair.get().getValue()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(pairs);
    }

    /** The first name that a text has twice, which makes it unreadable: nobody knows which value is meant. */
    public static Optional<String> twice(String text) {
        var names = new HashSet<String>();
        return text.lines()
                .flatMap(line -> pair(line.strip()).stream())
                .map(Map.Entry::getKey)
                .filter(name -> !names.add(name))
                .findFirst();
    }

    private static Optional<Map.Entry<String, String>> pair(String line) {
        Matcher json = JSON.matcher(line);
        if (json.matches()) {
            String literal = json.group(3);
            return Optional.of(Map.entry(plain(json.group(1)), literal == null ? plain(json.group(2)) : literal));
        }
        Matcher pasted = PASTED.matcher(line);
        Matcher pair = PAIR.matcher(pasted.matches() ? pasted.group(1) : line);
        if (!pair.matches()) {
            return Optional.empty();
        }
        String name = pair.group(1) == null ? pair.group(2) : plain(pair.group(1));
        return Optional.of(Map.entry(name, unquoted(pair.group(3).strip())));
    }

    private static String unquoted(String value) {
        boolean twice = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        boolean once = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        String inner = twice || once ? value.substring(1, value.length() - 1) : value;
        return twice ? plain(inner) : inner;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < ' ' || c > '~' ? "\\u%04x".formatted(c) : String.valueOf((char) c));
            }
        });
        return quoted.append('"').toString();
    }

    private static String plain(String quoted) {
        return ESCAPE.matcher(quoted).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'u' -> escape.length() == 1 ? "u" : String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            default -> escape;
        };
    }
}
