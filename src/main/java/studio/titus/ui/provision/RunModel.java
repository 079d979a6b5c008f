package studio.titus.ui.provision;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.Progress;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Address;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.timeline.TimeStrip;
import studio.titus.ui.topology.SpotState;

/** Follows the events of one run and says what there is to see. Knows no node and no thread; use it from one thread. */
public final class RunModel {

    /** A failure is to be seen, however small its part of the time is. */
    private static final double LEAST_FAILED = 0.01;

    private final Mode mode;
    private final RunWords words;
    private final Map<Address, RunRow> rows = new LinkedHashMap<>();
    private final RunGroups groups;
    private final RunTimes times;
    private @Nullable Progress progress;
    private @Nullable Outcome outcome;
    private Instant start = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private @Nullable Set<Address> cutOff;

    /** A run over {@code items}, all of which are shown, in this order. */
    public RunModel(Texts texts, Mode mode, List<RunItem> items) {
        this.mode = mode;
        this.words = new RunWords(texts, mode);
        this.groups = new RunGroups(words, rows);
        this.times = new RunTimes(texts, mode);
        items.forEach(item -> rows.put(item.address(), new RunRow(item)));
    }

    /** Takes in what has happened. */
    public void accept(RunEvent event) {
        if (progress != null) {
            progress.accept(event);
        }
        now = event.at().isAfter(now) ? event.at() : now;
        switch (event) {
            case RunEvent.RunStarted started -> begin(started);
            case RunEvent.ResourceStarted started -> with(started.address(), row -> row.begin(started));
            case RunEvent.ResourceNote note -> with(note.address(), row -> row.note(note));
            case RunEvent.ResourceDone done ->
                with(done.address(), row -> row.finish(done, mode == Mode.APPLY ? Status.READY : Status.GONE));
            case RunEvent.ResourceFailed failed -> with(failed.address(), row -> row.fail(failed));
            case RunEvent.ResourceSkipped skipped -> with(skipped.address(), row -> skip(row, skipped));
            case RunEvent.RunFinished finished -> end(finished.outcome());
        }
    }

    private void begin(RunEvent.RunStarted started) {
        progress = Progress.of(started);
        start = started.at();
        now = started.at();
        started.work().forEach(work -> with(work.address(), row -> row.plan(work)));
    }

    /** A bucket that is not empty is tried, found full and left by the person's wish: no stop, and no failure. */
    private void skip(RunRow row, RunEvent.ResourceSkipped event) {
        if (event.skip() == RunEvent.Skip.KEPT) {
            row.keep(event.reason());
        } else {
            row.skip();
        }
    }

    /** The last look may find something for which no failure was told before. */
    private void end(Outcome result) {
        outcome = result;
        result.failures().forEach(failure -> with(failure.address(), row -> row.fail(failure.problem())));
        rows.values().stream().filter(row -> !row.over()).forEach(RunRow::skip);
    }

    private void with(Address address, Consumer<RunRow> change) {
        Optional.ofNullable(rows.get(address)).ifPresent(change);
    }

    /** What stands is what was found of a run that broke off while these were being made; no run follows it here. */
    void found(Set<Address> open) {
        cutOff = Set.copyOf(open);
    }

    /** Lets time move on, in the time of the cloud. */
    public void tick(Instant moment) {
        if (progress == null || outcome != null) {
            return;
        }
        now = moment.isAfter(now) ? moment : now;
        progress.tick(now);
    }

    /** When the run began, in the time of the cloud; empty before. */
    public Optional<Instant> started() {
        return Optional.ofNullable(progress).map(_ -> start);
    }

    /** How long it has run, or ran. */
    public Duration elapsed() {
        return outcome == null ? Duration.between(start, now) : outcome.elapsed();
    }

    /** How many rows are as they shall be. */
    public int done() {
        return count(RunRow::succeeded);
    }

    /**
     * How far it has come in thirds, in words for a screen reader, which would be tired of more.
     *
     * @param beginning what is said in the first third
     */
    public String thirds(String beginning) {
        return words.third(3 * done() / Math.max(1, total()), total(), beginning);
    }

    /** What is as it shall be. */
    Set<Address> standing() {
        return rows.values().stream()
                .filter(RunRow::succeeded)
                .map(row -> row.item().address())
                .collect(Collectors.toSet());
    }

    /** How many rows the run shows. */
    public int total() {
        return rows.size();
    }

    /** How many rows run just now. */
    public int running() {
        return count(row -> row.status() == Status.RUNNING);
    }

    /** What to call the running row that the end waits for; empty when nothing runs. */
    public Optional<String> slowest() {
        return slowestRow().map(row -> row.item().shortName());
    }

    /** The step that the end waits for. */
    record Step(String name, Duration taken, Duration typical) {}

    /** The running step that the end waits for; empty when nothing runs. */
    Optional<Step> slowestStep() {
        return slowestRow().map(row -> new Step(row.item().shortName(), row.elapsed(now), row.typical()));
    }

    /** What there is to see now. */
    public RunPicture picture() {
        boolean ended = outcome != null && !outcome.succeeded();
        boolean over = ended || cutOff != null;
        return new RunPicture(
                share(),
                failedShare(),
                over,
                words.count(done(), total()),
                left(ended),
                slowestRow().map(row -> words.slowest(row, now)).orElse(""),
                groups(ended),
                states(),
                progress == null ? TimeStrip.EMPTY : times.strip(rows.values(), start, now, outcome != null));
    }

    private List<RunGroup> groups(boolean ended) {
        if (cutOff != null) {
            return groups.found(cutOff);
        }
        return ended ? groups.over(now) : groups.underWay(now);
    }

    /** Before a run it is what stands already. */
    private double share() {
        return progress == null ? (double) done() / Math.max(1, total()) : progress.fraction();
    }

    private Map<Address, SpotState> states() {
        Map<Address, SpotState> states = new HashMap<>();
        rows.forEach((address, row) -> states.put(address, row.state(now)));
        return states;
    }

    private String left(boolean over) {
        if (over) {
            return words.ended(
                    count(row -> row.status() == Status.FAILED), count(row -> row.status() == Status.STOPPED));
        }
        return progress == null || outcome != null ? "" : words.left(progress.remaining());
    }

    private Optional<RunRow> slowestRow() {
        Predicate<RunRow> runs = row -> row.status() == Status.RUNNING;
        return Optional.ofNullable(progress)
                .flatMap(Progress::slowest)
                .map(rows::get)
                .filter(runs)
                .or(() -> rows.values().stream().filter(runs).findFirst());
    }

    private double failedShare() {
        double all = weight(row -> true);
        double failed = weight(row -> row.status() == Status.FAILED);
        return failed == 0 ? 0 : Math.max(LEAST_FAILED, failed / all);
    }

    private double weight(Predicate<RunRow> which) {
        return rows.values().stream()
                .filter(which)
                .mapToDouble(row -> Math.max(1, row.typical().toMillis()))
                .sum();
    }

    private int count(Predicate<RunRow> which) {
        return (int) rows.values().stream().filter(which).count();
    }
}
