package studio.titus.cli.render;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.Progress;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Work;
import studio.titus.plan.Address;

/** The lines at the foot of a terminal while a run goes on: what is worked on, the longest first, and the whole. */
final class LiveBlock {

    /** More rows than this would not fit a small terminal. */
    private static final int MOST_ROWS = 10;

    private static final int BAR = 24;

    /** Nobody wonders about a wait shorter than this, however short it usually is. */
    private static final Duration WONDERING = Duration.ofSeconds(10);

    private static final String STILL = "still ";

    private record Running(Instant since, String words) {}

    private final Style style;
    private final Function<Address, String> names;
    private final Map<Address, Running> running = new LinkedHashMap<>();
    private final Map<Address, Duration> typical = new LinkedHashMap<>();
    private @Nullable Progress progress;

    LiveBlock(Style style, Function<Address, String> names) {
        this.style = style;
        this.names = names;
    }

    synchronized void accept(RunEvent event) {
        switch (event) {
            case RunEvent.RunStarted started -> begin(started);
            case RunEvent.ResourceStarted(var at, var address, var verb) ->
                running.put(address, new Running(at, verb.doing()));
            case RunEvent.ResourceNote(var _, var address, var _, var message) -> note(address, message);
            case RunEvent.ResourceDone done -> running.remove(done.address());
            case RunEvent.ResourceFailed failed -> running.remove(failed.address());
            case RunEvent.ResourceSkipped skipped -> running.remove(skipped.address());
            case RunEvent.RunFinished _ -> running.clear();
        }
        if (progress != null) {
            progress.accept(event);
        }
    }

    /** A mere sign of life says less than the row's own clock. */
    private void note(Address address, String message) {
        if (!message.startsWith(STILL)) {
            running.computeIfPresent(address, (_, row) -> new Running(row.since, message));
        }
    }

    private void begin(RunEvent.RunStarted started) {
        progress = Progress.of(started);
        for (Work work : started.work()) {
            typical.put(work.address(), work.typical());
        }
    }

    synchronized List<String> lines(Instant now) {
        var lines = new ArrayList<String>();
        running.entrySet().stream().limit(MOST_ROWS).forEach(row -> lines.add(row(row.getKey(), row.getValue(), now)));
        if (running.size() > MOST_ROWS) {
            lines.add(style.dim("    and %d more".formatted(running.size() - MOST_ROWS)));
        }
        if (progress != null) {
            progress.tick(now);
            lines.add(total(progress));
        }
        return lines;
    }

    private String row(Address address, Running row, Instant now) {
        var spent = Duration.between(row.since, now);
        var words = row.words + usually(address, spent);
        return "  %s %s  %s %s"
                .formatted(
                        style.running(),
                        names.apply(address),
                        style.bold(Words.clock(spent)),
                        slow(address, spent) ? style.yellow(words) : style.dim(words));
    }

    private String usually(Address address, Duration spent) {
        var usual = typical.getOrDefault(address, Duration.ZERO);
        return usual.isZero() || spent.compareTo(WONDERING) < 0 ? "" : ", usually " + Words.clock(usual);
    }

    private boolean slow(Address address, Duration spent) {
        var usual = typical.getOrDefault(address, Duration.ZERO).multipliedBy(2);
        return spent.compareTo(usual) > 0 && spent.compareTo(WONDERING) > 0;
    }

    private String total(Progress whole) {
        return "%s %d of %d, %s, %s"
                .formatted(
                        style.bar(whole.fraction(), BAR),
                        whole.done(),
                        whole.total(),
                        Words.clock(whole.elapsed()),
                        Words.left(whole.remaining()));
    }
}
