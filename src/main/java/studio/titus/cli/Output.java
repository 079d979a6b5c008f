package studio.titus.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.JsonLine;
import studio.titus.cli.render.LiveRun;
import studio.titus.cli.render.PlainRun;
import studio.titus.cli.render.ProblemText;
import studio.titus.cli.render.RunView;
import studio.titus.cli.render.Style;
import studio.titus.engine.RunEvent;
import studio.titus.model.Pace;
import studio.titus.plan.Address;
import studio.titus.problem.Problem;

/**
 * Where a command's words go. Results: as text, or with {@code --json} as JSON lines, on standard output. Problems, questions and what a
 * person must know: on standard error, always.
 */
final class Output {

    private final Terminal terminal;
    private final Options options;

    Output(Terminal terminal, Options options) {
        this.terminal = terminal;
        this.options = options;
    }

    Style style() {
        return terminal.style();
    }

    boolean verbose() {
        return options.verbose();
    }

    /** A result for people; silent with {@code --json}. */
    void say(String... lines) {
        say(List.of(lines));
    }

    void say(List<String> lines) {
        if (!options.json()) {
            lines.forEach(terminal.out()::println);
            terminal.out().flush();
        }
    }

    /** A result that is the same for people and scripts. */
    void plain(String text) {
        terminal.out().println(text);
        terminal.out().flush();
    }

    /** A result for scripts; made only with {@code --json}. */
    void json(Supplier<JsonLine> line) {
        if (options.json()) {
            synchronized (terminal.out()) {
                terminal.out().println(line.get().text());
                terminal.out().flush();
            }
        }
    }

    /** What a person must know, whatever reads the results. */
    void warn(String line) {
        terminal.err().println(line);
        terminal.err().flush();
    }

    /** What went wrong, on standard error for people and as a line for scripts. */
    void problem(Problem problem) {
        new ProblemText(style(), options.verbose()).lines(problem).forEach(terminal.err()::println);
        terminal.err().flush();
        json(() -> JsonEvents.problem(problem));
    }

    /** Shows a run: drawn in place in a terminal, as plain lines elsewhere, as JSON lines with {@code --json}. */
    RunView run(Function<Address, String> names, Pace pace) {
        if (options.json()) {
            return new JsonRun(event -> json(() -> JsonEvents.run(event)));
        }
        return terminal.live()
                ? new LiveRun(terminal.out(), style(), names, pace)
                : new PlainRun(terminal.out(), style(), names);
    }

    /** Shows nothing of a run but what a person must know. */
    RunView silentRun() {
        return new JsonRun(_ -> {});
    }

    private final class JsonRun implements RunView {
        private final Consumer<RunEvent> lines;

        JsonRun(Consumer<RunEvent> lines) {
            this.lines = lines;
        }

        @Override
        public void accept(RunEvent event) {
            lines.accept(event);
        }

        @Override
        public void say(String sentence) {
            warn(sentence);
        }

        @Override
        public void close() {}
    }
}
