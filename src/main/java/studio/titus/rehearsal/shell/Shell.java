package studio.titus.rehearsal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studio.titus.rehearsal.shell.Statement.Both;
import studio.titus.rehearsal.shell.Statement.Choice;
import studio.titus.rehearsal.shell.Statement.ForEach;
import studio.titus.rehearsal.shell.Statement.Loop;
import studio.titus.rehearsal.shell.Statement.Pipeline;
import studio.titus.rehearsal.shell.Statement.Redirected;
import studio.titus.rehearsal.shell.Statement.Sequence;
import studio.titus.rehearsal.shell.Statement.Simple;

/** Runs lines of shell: lists, pipes, loops, choices, redirections, variables. One session's own. */
public final class Shell {

    private final Machine machine;
    private final Builtins builtins;
    private final Words words;
    private final Redirection redirection;
    private int status;
    /** Failures of conditions are answers, which {@code set -e} lets pass. */
    private int asking;

    private int loops;
    /** The exit code of the last command that stood for its output. */
    private int substituted;

    public Shell(Machine machine, Variables variables) {
        this.machine = machine;
        this.builtins = new Builtins(this, machine, variables);
        this.words = new Words(this, machine, variables);
        this.redirection = new Redirection(machine);
    }

    /** The last exit code. */
    int status() {
        return status;
    }

    boolean loops() {
        return loops > 0;
    }

    int substituted() {
        return substituted;
    }

    /** Runs lines for their output: the last exit code is not theirs. */
    void substitute(String script, Streams streams) throws InterruptedException {
        int before = status;
        try {
            substituted = run(script, streams);
        } catch (Exit said) {
            substituted = said.status();
        } finally {
            status = before;
        }
    }

    /**
     * Runs lines.
     *
     * @return the last exit code
     * @throws Exit when a line ends the session
     * @throws InterruptedException when it is told to end
     */
    public int run(String script, Streams streams) throws InterruptedException {
        try {
            return execute(Parser.parse(CommandLine.tokens(script), machine.place()), streams);
        } catch (ShellFault fault) {
            return failed(fault, streams);
        }
    }

    /** Runs one command, whose words are as its program gets them. */
    public int call(List<String> command, Streams streams) throws InterruptedException {
        status = builtins.call(command, streams);
        return status;
    }

    private int failed(ShellFault fault, Streams streams) {
        streams.err().accept(machine.shell() + ": " + fault.getMessage() + "\n");
        status = fault.status();
        return status;
    }

    private int execute(Statement statement, Streams streams) throws InterruptedException {
        return switch (statement) {
            case Simple simple -> strictly(simple(simple.tokens(), streams));
            case Pipeline(var parts, boolean negated) ->
                negated ? negated(parts, streams) : strictly(pipe(parts, streams));
            case Both both -> both(both, streams);
            case Sequence sequence -> sequence(sequence, streams);
            case Loop loop -> loop(loop, streams);
            case ForEach loop -> forEach(loop, streams);
            case Choice choice -> choice(choice, streams);
            case Redirected redirected -> redirected(redirected, streams);
        };
    }

    /** As {@code set -e} wants it. */
    private int strictly(int result) {
        status = result;
        if (result != 0 && asking == 0 && builtins.strict()) {
            throw new Exit(result);
        }
        return result;
    }

    private boolean holds(Statement condition, Streams streams) throws InterruptedException {
        asking++;
        try {
            return execute(condition, streams) == 0;
        } finally {
            asking--;
        }
    }

    private int both(Both both, Streams streams) throws InterruptedException {
        return holds(both.left(), streams) == both.and() ? execute(both.right(), streams) : status;
    }

    private int sequence(Sequence sequence, Streams streams) throws InterruptedException {
        int last = status;
        for (Statement statement : sequence.statements()) {
            last = execute(statement, streams);
        }
        return last;
    }

    private int choice(Choice choice, Streams streams) throws InterruptedException {
        var branch = holds(choice.condition(), streams) ? choice.then() : choice.otherwise();
        if (branch instanceof Sequence(var statements) && statements.isEmpty()) {
            status = 0;
        }
        return execute(branch, streams);
    }

    private int loop(Loop loop, Streams streams) throws InterruptedException {
        int last = 0;
        while (holds(loop.condition(), streams) == loop.wanted()) {
            if (!round(loop.body(), streams)) {
                break;
            }
            last = status;
        }
        status = last;
        return last;
    }

    private int forEach(ForEach loop, Streams streams) throws InterruptedException {
        status = 0;
        for (String value : valuesOf(loop, streams)) {
            builtins.variables().put(loop.variable(), value);
            if (!round(loop.body(), streams)) {
                break;
            }
        }
        return status;
    }

    private List<String> valuesOf(ForEach loop, Streams streams) throws InterruptedException {
        try {
            return words.of(loop.words(), streams);
        } catch (ShellFault fault) {
            failed(fault, streams);
            return List.of();
        }
    }

    /** Whether the loop goes on. */
    private boolean round(Statement body, Streams streams) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The session was told to end");
        }
        machine.round();
        loops++;
        try {
            execute(body, streams);
            return true;
        } catch (LoopJump jump) {
            return jump.goesOn();
        } finally {
            loops--;
        }
    }

    private int negated(List<Statement> parts, Streams streams) throws InterruptedException {
        asking++;
        try {
            status = pipe(parts, streams) == 0 ? 1 : 0;
            return status;
        } finally {
            asking--;
        }
    }

    private int pipe(List<Statement> parts, Streams streams) throws InterruptedException {
        if (parts.size() == 1) {
            return execute(parts.getFirst(), streams);
        }
        List<Statement> rest = parts.subList(1, parts.size());
        if (parts.getFirst() instanceof Simple first && follows(first.tokens())) {
            return execute(first, streams.to(text -> through(rest, streams.from(() -> text))));
        }
        var buffer = new StringBuilder();
        asking++;
        try {
            execute(parts.getFirst(), streams.to(buffer::append));
        } finally {
            asking--;
        }
        return pipe(rest, streams.from(buffer::toString));
    }

    private static boolean follows(List<String> tokens) {
        return tokens.contains("-f") || tokens.contains("-F") || tokens.contains("--follow");
    }

    /** What a command that never ends prints goes through the rest line by line, not at an end that does not come. */
    private void through(List<Statement> rest, Streams streams) {
        try {
            pipe(rest, streams);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // which ends the command that follows, too
        }
    }

    private int redirected(Redirected redirected, Streams streams) throws InterruptedException {
        try {
            return execute(redirected.statement(), redirect(redirected.tokens(), streams, word -> {}));
        } catch (ShellFault fault) {
            return failed(fault, streams);
        }
    }

    private int simple(List<String> tokens, Streams streams) throws InterruptedException {
        List<String> unread = new ArrayList<>();
        substituted = 0;
        try {
            Streams target = redirect(tokens, streams, unread::add);
            List<String> command = words.of(unread, streams);
            return command.isEmpty() ? substituted : builtins.call(command, target);
        } catch (ShellFault fault) {
            return failed(fault, streams);
        }
    }

    /** @param rest is given the words that are no redirections */
    private Streams redirect(List<String> tokens, Streams given, Consumer<String> rest)
            throws ShellFault, InterruptedException {
        Streams streams = given;
        for (int index = 0; index < tokens.size(); index++) {
            String token = tokens.get(index);
            if (!Redirection.isOne(token)) {
                rest.accept(token);
                continue;
            }
            String target = "";
            if (Redirection.hasTarget(token)) {
                index++;
                if (index >= tokens.size() || Redirection.isOne(tokens.get(index))) {
                    throw ShellFault.unexpected(index < tokens.size() ? tokens.get(index) : "newline");
                }
                target = words.one(tokens.get(index), given);
            }
            streams = redirection.apply(token, target, streams);
        }
        return streams;
    }
}
