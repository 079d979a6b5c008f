package studio.titus.rehearsal.container;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.titus.titus.job.EntryPoint;

/**
 * One run of a container's program, known from its start to its end as soon as it starts.
 *
 * @param output all that it prints, in order
 * @param length until it ends by itself; empty for one that never does
 * @param exit its exit code, when it ends by itself
 * @param serves whether it answers HTTP on port 80
 */
public record ContainerRun(List<Line> output, Optional<Duration> length, int exit, boolean serves) {

    private static final Duration SOME_WORK = Duration.ofSeconds(5);

    public ContainerRun {
        output = List.copyOf(output);
    }

    /**
     * A line of output.
     *
     * @param after since the start
     * @param error whether on standard error
     */
    public record Line(Duration after, boolean error, String text) {}

    /** What a container does. */
    public static ContainerRun of(ContainerSpec spec) {
        List<String> words = EntryPoint.split(spec.entryPoint()).words();
        return words.isEmpty() ? byItself(spec) : new Recording(spec).run(words);
    }

    /** What the image does when nobody says what. */
    private static ContainerRun byItself(ContainerSpec spec) {
        return switch (Image.of(spec.image())) {
            case WEB -> new ContainerRun(List.of(), Optional.empty(), 0, true);
            case SERVER -> new ContainerRun(List.of(), Optional.empty(), 0, false);
            case SHELL, AWS -> new ContainerRun(List.of(), Optional.of(Duration.ZERO), 0, false);
            case UNKNOWN -> unknown(spec, spec.image());
        };
    }

    private static ContainerRun unknown(ContainerSpec spec, String what) {
        var line = new Line(Duration.ZERO, true, "rehearsal: here would run " + what + "\n");
        return new ContainerRun(List.of(line), spec.batch() ? Optional.of(SOME_WORK) : Optional.empty(), 0, false);
    }

    /** What it has printed by then. */
    public String printed(Duration since) {
        return output.stream()
                .filter(line -> line.after().compareTo(since) <= 0)
                .map(Line::text)
                .collect(Collectors.joining());
    }

    /** Writes down what a program does, its own time passing at once. */
    private static final class Recording {

        private final ContainerSpec spec;
        private final List<Line> lines = new ArrayList<>();
        private Duration passed = Duration.ZERO;

        private Recording(ContainerSpec spec) {
            this.spec = spec;
        }

        private ContainerRun run(List<String> words) {
            var shell = new ContainerShell(
                    spec,
                    (error, text) -> lines.add(new Line(passed, error, text)),
                    duration -> passed = passed.plus(duration));
            try {
                int exit = shell.program(words);
                boolean missing = exit == ContainerShell.NOT_FOUND && Image.of(spec.image()) == Image.UNKNOWN;
                return missing
                        ? unknown(spec, String.join(" ", words))
                        : new ContainerRun(lines, Optional.of(passed), exit, false);
            } catch (ContainerShell.Exit exit) {
                return new ContainerRun(lines, Optional.of(passed), exit.status(), false);
            } catch (ContainerShell.RunsOn on) {
                return new ContainerRun(lines, Optional.empty(), 0, on.serves());
            }
        }
    }
}
