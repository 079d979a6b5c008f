package studio.titus.rehearsal.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The commands that a shell has itself; all others are the machine's. */
final class Builtins {

    private static final int USAGE = 2;
    private static final int MISSING = 127;
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash");

    private final Shell shell;
    private final Machine machine;
    private final Variables variables;
    private boolean strict;

    Builtins(Shell shell, Machine machine, Variables variables) {
        this.shell = shell;
        this.machine = machine;
        this.variables = variables;
    }

    Variables variables() {
        return variables;
    }

    /** Whether somebody said {@code set -e}. */
    boolean strict() {
        return strict;
    }

    int call(List<String> words, Streams streams) throws InterruptedException {
        String name = words.getFirst();
        List<String> arguments = words.subList(1, words.size());
        if (Variables.isAssignment(name)) {
            return assigned(words, streams);
        }
        if (SHELLS.contains(name.substring(name.lastIndexOf('/') + 1))) {
            return subshell(name, arguments, streams);
        }
        return switch (name) {
            case "exit", "logout" -> throw exit(name, arguments, streams);
            case "break", "continue" -> jump(name.equals("continue"));
            case "exec" -> replaced(arguments, streams);
            case "eval" -> shell.run(String.join(" ", arguments), streams);
            case "export" -> each(arguments, variables::assign);
            case "unset" -> each(arguments, variables::remove);
            case "env", "printenv" -> environment(arguments, streams);
            case "set" -> set(arguments);
            case "trap", "wait", "umask", "ulimit" -> 0;
            default -> machine.run(words, streams);
        };
    }

    private Exit exit(String name, List<String> arguments, Streams streams) {
        String code = arguments.isEmpty() ? String.valueOf(shell.status()) : arguments.getFirst();
        if (code.matches("\\d{1,9}")) {
            return new Exit(Integer.parseInt(code) & 0xFF);
        }
        streams.err().accept(machine.shell() + ": " + name + ": " + code + ": numeric argument required\n");
        return new Exit(USAGE);
    }

    private int jump(boolean goesOn) {
        if (shell.loops()) {
            throw new LoopJump(goesOn);
        }
        return 0;
    }

    private static int each(List<String> arguments, Consumer<String> action) {
        arguments.forEach(action);
        return 0;
    }

    private int set(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.matches("[-+][a-z]*e[a-z]*")) {
                strict = argument.startsWith("-");
            }
        }
        return 0;
    }

    /** Nothing of the script behind it runs any more. */
    private int replaced(List<String> command, Streams streams) throws InterruptedException {
        if (command.isEmpty()) {
            return 0;
        }
        throw new Exit(call(command, streams));
    }

    /** {@code env A=1 PROGRAM} runs it; {@code env}, and {@code printenv}, print. */
    private int environment(List<String> arguments, Streams streams) throws InterruptedException {
        boolean runs = arguments.stream().anyMatch(Variables::isAssignment);
        return runs ? assigned(arguments, streams) : variables.print(arguments, streams);
    }

    /** Variables before a command hold for it alone. */
    private int assigned(List<String> words, Streams streams) throws InterruptedException {
        List<String> command = words.stream().dropWhile(Variables::isAssignment).toList();
        var before = variables.copy();
        words.subList(0, words.size() - command.size()).forEach(variables::assign);
        if (command.isEmpty()) {
            return shell.substituted();
        }
        try {
            return call(command, streams);
        } finally {
            variables.restore(before);
        }
    }

    /** {@code sh -c SCRIPT NAME ARGUMENT…}, {@code sh FILE}, or what comes on standard input. */
    private int subshell(String name, List<String> arguments, Streams streams) throws InterruptedException {
        List<String> options =
                arguments.stream().takeWhile(word -> word.startsWith("-")).toList();
        List<String> rest = arguments.subList(options.size(), arguments.size());
        boolean given = options.stream().anyMatch(option -> option.matches("-[a-z]*c"));
        if (given && rest.isEmpty()) {
            streams.err().accept(name + ": -c: option requires an argument\n");
            return USAGE;
        }
        if (given) {
            return inside(options, rest.getFirst(), rest.subList(1, rest.size()), streams);
        }
        if (rest.isEmpty()) {
            return inside(options, streams.in().get(), List.of(name), streams);
        }
        Optional<String> script = machine.read(rest.getFirst());
        if (script.isEmpty()) {
            streams.err().accept(name + ": " + rest.getFirst() + ": No such file or directory\n");
            return MISSING;
        }
        return inside(options, script.get(), rest, streams);
    }

    /** @param named {@code $0}, {@code $1} and so on */
    private int inside(List<String> options, String script, List<String> named, Streams streams)
            throws InterruptedException {
        var before = variables.copy();
        boolean strictBefore = strict;
        strict = false;
        set(options.stream().filter(option -> !option.startsWith("--")).toList());
        for (int index = 0; index < named.size(); index++) {
            variables.put(String.valueOf(index), named.get(index));
        }
        try {
            return shell.run(script, streams);
        } catch (Exit said) {
            return said.status();
        } finally {
            strict = strictBefore;
            variables.restore(before);
        }
    }
}
