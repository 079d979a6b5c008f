package studio.titus.rehearsal.shell;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Takes the quotes off a word and puts in what its variables and commands stand for. */
final class Expansion {

    private static final Pattern NAME = Pattern.compile("\\$(?:\\{(\\w+)(?::?-([^}]*))?}|(\\?|\\d|[A-Za-z_]\\w*))");

    private final String word;
    private final UnaryOperator<String> variables;
    private final StringBuilder text = new StringBuilder();

    /** Runs a command for its output. */
    @FunctionalInterface
    interface Substitution {
        String output(String command) throws InterruptedException;
    }

    /** @param variables the value of a name, or "" */
    Expansion(String word, UnaryOperator<String> variables) {
        this.word = word;
        this.variables = variables;
    }

    /** The word as the program gets it. */
    String expand(Substitution substitution) throws InterruptedException {
        char quote = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c == quote) {
                quote = 0;
            } else if (quote == '\'') {
                text.append(c);
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '\\' && at + 1 < word.length()) {
                at = escape(at, quote);
            } else if (c == '$') {
                at = dollar(at, substitution);
            } else if (c == '`') {
                at = backtick(at, substitution);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Inside double quotes, a backslash means itself before most characters. */
    private int escape(int at, char quote) {
        char next = word.charAt(at + 1);
        if (quote == '"' && "\\\"$`".indexOf(next) < 0) {
            text.append('\\');
        }
        text.append(next);
        return at + 1;
    }

    private int dollar(int at, Substitution substitution) throws InterruptedException {
        if (word.startsWith("$((", at)) {
            int end = word.indexOf(')', at) < 0 ? word.length() : closing(at);
            String inner = word.substring(at + "$((".length(), Math.max(at + "$((".length(), end - 1));
            text.append(Arithmetic.value(inner, variables));
            return end;
        }
        if (word.startsWith("$(", at)) {
            int end = word.indexOf(')', at) < 0 ? word.length() : closing(at);
            text.append(substitution.output(word.substring(at + 2, end)));
            return end;
        }
        var name = NAME.matcher(word).region(at, word.length());
        if (!name.lookingAt()) {
            text.append('$');
            return at;
        }
        String value = variables.apply(name.group(1) == null ? name.group(3) : name.group(1));
        text.append(value.isEmpty() && name.group(2) != null ? name.group(2) : value);
        return name.end() - 1;
    }

    private int backtick(int at, Substitution substitution) throws InterruptedException {
        int end = word.indexOf('`', at + 1) < 0 ? word.length() : word.indexOf('`', at + 1);
        text.append(substitution.output(word.substring(at + 1, end)));
        return end;
    }

    private int closing(int at) {
        int depth = 0;
        for (int end = at + 1; end < word.length(); end++) {
            depth += word.charAt(end) == '(' ? 1 : word.charAt(end) == ')' ? -1 : 0;
            if (depth == 0) {
                return end;
            }
        }
        return word.length();
    }
}
