package studio.titus.titus.job;

import java.util.ArrayList;
import java.util.List;

/** Words of a command as a person types it for a shell: quotes and backslashes count, variables stay as they are written. */
public final class ShellWords {

    private static final String ESCAPED_IN_DOUBLE_QUOTES = "\"\\$`";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /** An open quote reaches to the end. */
    public static List<String> split(String line) {
        return new ShellWords(line).split();
    }

    private List<String> split() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            switch (c) {
                case ' ', '\t', '\n', '\r' -> end();
                case '\'' -> single();
                case '"' -> quoted();
                case '\\' -> escaped();
                default -> add(c);
            }
        }
        end();
        return List.copyOf(words);
    }

    private void single() {
        inWord = true;
        int close = line.indexOf('\'', at);
        int end = close < 0 ? line.length() : close;
        word.append(line, at, end);
        at = end + 1;
    }

    private void quoted() {
        inWord = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return;
            }
            boolean escape = c == '\\' && at < line.length() && ESCAPED_IN_DOUBLE_QUOTES.indexOf(line.charAt(at)) >= 0;
            word.append(escape ? line.charAt(at++) : c);
        }
    }

    /** A backslash at the end of a line joins it with the next. */
    private void escaped() {
        if (line.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < line.length() && line.charAt(at) == '\n') {
            at++;
        } else if (at < line.length()) {
            add(line.charAt(at++));
        }
    }

    private void add(char c) {
        inWord = true;
        word.append(c);
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
