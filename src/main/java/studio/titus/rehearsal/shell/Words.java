package studio.titus.rehearsal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes of quoted words what programs get. */
final class Words {

    private final Shell shell;
    private final Machine machine;
    private final Variables variables;

    Words(Shell shell, Machine machine, Variables variables) {
        this.shell = shell;
        this.machine = machine;
        this.variables = variables;
    }

    /** All of them: unquoted stars stand for files, unquoted variables for as many words as they hold. */
    List<String> of(List<String> tokens, Streams streams) throws ShellFault, InterruptedException {
        List<String> words = new ArrayList<>();
        for (String token : tokens) {
            String word = one(token, streams);
            if (isQuoted(token) || Variables.isAssignment(token)) {
                words.add(word);
            } else if (token.contains("$") || token.contains("`")) {
                Stream.of(word.split("\\s+")).filter(part -> !part.isEmpty()).forEach(words::add);
            } else {
                words.addAll(token.contains("*") ? machine.matching(word) : List.of(word));
            }
        }
        return words;
    }

    /** One word that stays one. */
    String one(String token, Streams streams) throws ShellFault, InterruptedException {
        try {
            return new Expansion(token, this::variable).expand(command -> outputOf(command, streams));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw ShellFault.arithmetic(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isQuoted(String token) {
        return token.indexOf('\'') >= 0 || token.indexOf('"') >= 0 || token.indexOf('\\') >= 0;
    }

    private String variable(String name) {
        return name.equals("?") ? String.valueOf(shell.status()) : variables.get(name);
    }

    /** A subshell: what it sets or ends is its own. */
    private String outputOf(String command, Streams streams) throws InterruptedException {
        var output = new StringBuilder();
        var before = variables.copy();
        try {
            shell.substitute(command, streams.from(() -> "").to(output::append));
        } finally {
            variables.restore(before);
        }
        return output.toString().stripTrailing();
    }
}
