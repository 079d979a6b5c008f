package studio.titus.rehearsal.container;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.titus.rehearsal.shell.Exit;
import studio.titus.rehearsal.shell.Streams;
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
    private static final int INTERRUPTED = 130;

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

    /** What a container does that starts at a time. */
    public static ContainerRun of(ContainerSpec spec, Instant start) {
        List<String> words = EntryPoint.split(spec.entryPoint()).words();
        return words.isEmpty() ? byItself(spec) : new Recording(spec, start).run(words);
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

    /** Writes down what a program does, its own time passing at once. What does not end within a day never ends. */
    private static final class Recording implements ContainerClock {

        private static final Duration HORIZON = Duration.ofDays(1);
        private static final int MOST_LINES = 20_000;
        private static final int MOST_ROUNDS = 100_000;

        private final ContainerSpec spec;
        private final Instant start;
        private final List<Line> lines = new ArrayList<>();
        private Duration passed = Duration.ZERO;
        private int rounds;

        private Recording(ContainerSpec spec, Instant start) {
            this.spec = spec;
            this.start = start;
        }

        @Override
        public Instant now() {
            return start.plus(passed);
        }

        @Override
        public void sleep(Duration duration) {
            passed = passed.plus(duration);
            round();
        }

        @Override
        public void round() {
            rounds++;
            if (passed.compareTo(HORIZON) > 0 && rounds > 1 || rounds > MOST_ROUNDS || lines.size() > MOST_LINES) {
                throw new RunsOn(false);
            }
        }

        private void write(boolean error, String text) {
            lines.add(new Line(passed, error, text));
        }

        private ContainerRun run(List<String> words) {
            var streams = Streams.of(text -> write(false, text), text -> write(true, text));
            try {
                int exit = new ContainerShell(spec, streams, this, path -> Optional.empty()).program(words);
                boolean missing = exit == ContainerShell.NOT_FOUND && Image.of(spec.image()) == Image.UNKNOWN;
                return missing ? unknown(spec, String.join(" ", words)) : ended(exit);
            } catch (Exit exit) {
                return ended(exit.status());
            } catch (RunsOn on) {
                return new ContainerRun(lines, Optional.empty(), 0, on.serves());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ended(INTERRUPTED);
            }
        }

        private ContainerRun ended(int exit) {
            return new ContainerRun(lines, Optional.of(passed), exit, false);
        }
    }
}
