package studio.titus.rehearsal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a line of shell into words, still quoted, and operators. */
final class CommandLine {

    /** What stands between words. */
    static final Set<String> OPERATORS =
            Set.of(";", "&&", "||", "|", ">", ">>", "2>", "2>>", "2>&1", "1>&2", ">&2", "<", "&>", "&");

    private static final List<String> LONGEST_FIRST =
            List.of("2>&1", "1>&2", ">&2", "2>>", "&&", "||", ">>", "2>", "&>", ";", "|", ">", "<", "&");

    private final String line;
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;

    private CommandLine(String line) {
        this.line = line.replace("\\\n", "");
    }

    /** The words, still quoted, and the operators; a line end is a semicolon. */
    static List<String> tokens(String line) {
        return new CommandLine(line).cut();
    }

    private List<String> cut() {
        while (at < line.length()) {
            char c = line.charAt(at);
            String operator = operator();
            if (Character.isWhitespace(c)) {
                endWord();
                at++;
                if (c == '\n') {
                    tokens.add(";");
                }
            } else if (c == '#' && word.isEmpty()) {
                at = line.indexOf('\n', at) < 0 ? line.length() : line.indexOf('\n', at);
            } else if (!operator.isEmpty()) {
                endWord();
                tokens.add(operator);
                at += operator.length();
            } else {
                take(c);
            }
        }
        endWord();
        return tokens;
    }

    private String operator() {
        return LONGEST_FIRST.stream()
                .filter(operator ->
                        line.startsWith(operator, at) && (!Character.isDigit(operator.charAt(0)) || word.isEmpty()))
                .findFirst()
                .orElse("");
    }

    private void take(char c) {
        int end = switch (c) {
            case '\'', '"', '`' -> closing(c);
            case '\\' -> Math.min(at + 2, line.length());
            case '$' -> line.startsWith("$(", at) ? parenthesis() : line.startsWith("${", at) ? brace() : at + 1;
            default -> at + 1;
        };
        word.append(line, at, end);
        at = end;
    }

    private int closing(char quote) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += quote != '\'' && line.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, line.length());
    }

    private int parenthesis() {
        int depth = 0;
        for (int end = at + 1; end < line.length(); end++) {
            char c = line.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return end + 1;
            }
        }
        return line.length();
    }

    private int brace() {
        int end = line.indexOf('}', at);
        return end < 0 ? line.length() : end + 1;
    }

    private void endWord() {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }
}
