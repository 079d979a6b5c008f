package studio.titus.ui.jobs.form;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** On which line of a JSON text each value stands, counted from 0. Text that is no JSON is read as far as it is some. */
public final class FieldLines {

    private final String text;
    private final Map<String, Integer> lines = new HashMap<>();
    private int at;
    private int line;

    private FieldLines(String text) {
        this.text = text;
    }

    public static FieldLines of(String json) {
        var read = new FieldLines(json);
        read.value("");
        return read;
    }

    /** The line of the value at this path, such as {@code container.env.LEVEL} or {@code container.entryPoint[1]}, or of what it would be in. */
    public OptionalInt line(String path) {
        String wanted = path;
        while (!wanted.isEmpty()) {
            Integer found = lines.get(wanted);
            if (found != null) {
                return OptionalInt.of(found);
            }
            wanted = wanted.substring(0, Math.max(0, Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('['))));
        }
        return OptionalInt.empty();
    }

    /** @return whether the text goes on as JSON does */
    private boolean value(String path) {
        skip();
        lines.putIfAbsent(path, line);
        return switch (peek()) {
            case '{' -> members(path);
            case '[' -> elements(path);
            case '"' -> string() != null;
            default -> scalar();
        };
    }

    private boolean members(String path) {
        at++;
        while (true) {
            skip();
            if (peek() == '}') {
                at++;
                return true;
            }
            int start = line;
            String name = peek() == '"' ? string() : null;
            if (name == null) {
                return false;
            }
            String own = path.isEmpty() ? name : path + "." + name;
            lines.put(own, start);
            if (!skipTo(':') || !value(own) || !ended('}')) {
                return false;
            }
        }
    }

    private boolean elements(String path) {
        at++;
        for (int i = 0; true; i++) {
            skip();
            if (peek() == ']') {
                at++;
                return true;
            }
            if (!value(path + "[" + i + "]") || !ended(']')) {
                return false;
            }
        }
    }

    /** After a value stands a comma or the end of what it is in. */
    private boolean ended(char end) {
        return skipTo(',') || peek() == end;
    }

    private boolean skipTo(char wanted) {
        skip();
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private @Nullable String string() {
        int start = ++at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (peek() != '"') {
            return null;
        }
        return text.substring(start, at++);
    }

    private boolean scalar() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > start;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            line += text.charAt(at++) == '\n' ? 1 : 0;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
