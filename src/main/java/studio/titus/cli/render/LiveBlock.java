package studio.titus.cli.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import studio.titus.engine.RunProgress;
import studio.titus.engine.RunProgress.Row;
import studio.titus.engine.RunProgress.State;
import studio.titus.plan.Address;

/** The lines at the foot of a terminal while a run goes on: what is worked on, the longest first, and the whole. */
final class LiveBlock {

    /** More rows than this would not fit a small terminal. */
    private static final int MOST_ROWS = 10;

    private static final int BAR = 24;

    private final Style style;
    private final Function<Address, String> names;

    LiveBlock(Style style, Function<Address, String> names) {
        this.style = style;
        this.names = names;
    }

    List<String> lines(RunProgress progress, Instant now) {
        var running = progress.rows().stream()
                .filter(row -> row.state() == State.RUNNING)
                .sorted(Comparator.comparing((Row row) -> row.elapsed(now)).reversed())
                .toList();
        var lines = new ArrayList<String>();
        running.stream().limit(MOST_ROWS).forEach(row -> lines.add(row(row, now)));
        if (running.size() > MOST_ROWS) {
            lines.add(style.dim("    and %d more".formatted(running.size() - MOST_ROWS)));
        }
        lines.add(total(progress, now));
        return lines;
    }

    private String row(Row row, Instant now) {
        var elapsed = Words.clock(row.elapsed(now));
        return "  %s %s  %s %s"
                .formatted(
                        style.running(),
                        names.apply(row.address()),
                        style.bold(elapsed),
                        row.slow(now) ? style.yellow(words(row)) : style.dim(words(row)));
    }

    private static String words(Row row) {
        return row.message().isEmpty() ? row.verb().doing() : row.message();
    }

    private String total(RunProgress progress, Instant now) {
        return "%s %d of %d, %s, %s"
                .formatted(
                        style.bar(progress.fraction(now), BAR),
                        progress.count(State.DONE),
                        progress.total(),
                        Words.clock(progress.elapsed(now)),
                        Words.left(progress.timeLeft(now)));
    }
}
