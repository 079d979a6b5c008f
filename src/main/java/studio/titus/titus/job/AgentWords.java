package studio.titus.titus.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line as the agent of April 2018 does: Docker's splitter for Dockerfiles, whose table of variables is empty. So {@code $NAME} becomes
 * nothing, and an argument without a character disappears.
 */
final class AgentWords {

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final List<String> wiped = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean open;
    private int at;

    private AgentWords(String line) {
        this.line = line;
    }

    static EntryPoint.Split split(String line) {
        return new AgentWords(line).split();
    }

    private EntryPoint.Split split() {
        while (at < line.length()) {
            char c = line.charAt(at);
            switch (c) {
                case '\'' -> single();
                case '"' -> quoted();
                case '$' -> word.append(variable());
                case '\\' -> escaped();
                default -> plain(c);
            }
        }
        end();
        return new EntryPoint.Split(words, wiped, open);
    }

    private void plain(char c) {
        at++;
        if (Character.isWhitespace(c)) {
            end();
        } else {
            word.append(c);
        }
    }

    private void escaped() {
        at++;
        if (at < line.length()) {
            word.append(line.charAt(at++));
        }
    }

    private void single() {
        int close = line.indexOf('\'', at + 1);
        open |= close < 0;
        int end = close < 0 ? line.length() : close;
        word.append(line, at + 1, end);
        at = Math.min(end + 1, line.length());
    }

    private void quoted() {
        at++;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                return;
            }
            if (c == '$') {
                word.append(variable());
            } else {
                inQuotes(c);
            }
        }
        open = true;
    }

    /** Only a quote and a dollar can be escaped there. */
    private void inQuotes(char c) {
        at++;
        boolean last = at == line.length();
        if (c != '\\') {
            word.append(c);
        } else if (!last) {
            char next = line.charAt(at);
            word.append(next == '"' || next == '$' ? line.charAt(at++) : c);
        }
    }

    /** @return what stands for it: nothing, a given default, or the dollar itself where no name follows */
    private String variable() {
        at++;
        boolean braces = at < line.length() && line.charAt(at) == '{';
        at += braces ? 1 : 0;
        String name = name();
        if (!braces) {
            if (name.isEmpty()) {
                return "$";
            }
            wiped.add(name);
            return "";
        }
        wiped.add(name);
        int close = line.indexOf('}', at);
        String modifier = line.substring(at, close < 0 ? line.length() : close);
        at = close < 0 ? line.length() : close + 1;
        return modifier.startsWith(":-") ? modifier.substring(2) : "";
    }

    private String name() {
        int start = at;
        if (at < line.length() && Character.isDigit(line.charAt(at))) {
            at++;
            return line.substring(start, at);
        }
        while (at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_')) {
            at++;
        }
        return line.substring(start, at);
    }

    private void end() {
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        word.setLength(0);
    }
}
