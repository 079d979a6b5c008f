package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Graph;
import studio.titus.problem.Problem;

/**
 * What the events of one run add up to: a row for each resource, how far the whole has come, and how long it may still take. Safe for
 * many threads, so that events may come from one and questions from another.
 */
public final class RunProgress {

    /** How far a resource has come in this run. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        SKIPPED
    }

    /**
     * One resource of the run.
     *
     * @param typical how long it usually takes
     * @param since when work on it began; null before
     * @param elapsed what it took; zero until it is over
     * @param message the last note, reason or problem; "" when there was none
     * @param id AWS's id; "" until it is known
     */
    public record Row(
            Address address,
            Verb verb,
            Duration typical,
            State state,
            @Nullable Instant since,
            Duration elapsed,
            String message,
            String id) {

        /** How long it has been worked on, or took. */
        public Duration elapsed(Instant now) {
            return state == State.RUNNING && since != null ? Duration.between(since, now) : elapsed;
        }

        /** Whether it takes at least twice as long as it usually does, and long enough for people to wonder. */
        public boolean slow(Instant now) {
            var spent = elapsed(now);
            return state == State.RUNNING
                    && spent.compareTo(typical.multipliedBy(2)) > 0
                    && spent.compareTo(WONDERING) > 0;
        }

        private Row with(State newState, Verb newVerb, @Nullable Instant newSince, Duration spent, String text) {
            return new Row(address, newVerb, typical, newState, newSince, spent, text, id);
        }

        private Row with(String newId) {
            return new Row(address, verb, typical, state, since, elapsed, message, newId);
        }
    }

    private static final Duration WONDERING = Duration.ofSeconds(10);

    /** What is longer overdue than usual is expected to take this part of its time once more. */
    private static final int OVERDUE_PART = 4;

    /** A running resource never counts as wholly done. */
    private static final double ALMOST = 0.95;

    private final Map<Address, Row> rows = new LinkedHashMap<>();
    private Graph<Address> order = Graph.of(Map.of());
    private @Nullable Instant start;
    private double furthest;

    /** Adds one event. */
    public synchronized void accept(RunEvent event) {
        switch (event) {
            case RunEvent.RunStarted(var at, var mode, var _, var work) -> begin(at, mode, work);
            case RunEvent.ResourceStarted(var at, var address, var verb) ->
                change(address, verb, row -> row.with(State.RUNNING, verb, at, Duration.ZERO, ""));
            case RunEvent.ResourceNote(var _, var address, var message) ->
                rows.computeIfPresent(
                        address, (_, row) -> row.with(row.state, row.verb, row.since, row.elapsed, message));
            case RunEvent.ResourceDone(var _, var address, var verb, var live, var elapsed) ->
                change(address, verb, row -> row.with(State.DONE, verb, row.since, elapsed, "")
                        .with(live.id()));
            case RunEvent.ResourceFailed(var _, var address, var verb, Problem problem, var elapsed) ->
                change(address, verb, row -> row.with(State.FAILED, verb, row.since, elapsed, problem.what()));
            case RunEvent.ResourceSkipped(var _, var address, var reason) ->
                rows.computeIfPresent(
                        address, (_, row) -> row.with(State.SKIPPED, row.verb, row.since, Duration.ZERO, reason));
            case RunEvent.RunFinished _ -> {}
        }
    }

    private void begin(Instant at, Mode mode, List<RunEvent.Work> work) {
        start = at;
        var blueprint = Blueprint.skeleton();
        order = switch (mode) {
            case APPLY -> blueprint.createGraph();
            case DESTROY -> blueprint.destroyGraph();
        };
        work.forEach(piece -> rows.put(piece.address(), waiting(piece.address(), piece.verb(), piece.typical())));
    }

    /** A destroy's second look may find what the first did not: it gets a row when its work begins. */
    private void change(Address address, Verb verb, UnaryOperator<Row> change) {
        var row = rows.computeIfAbsent(address, _ -> waiting(address, verb, Duration.ofSeconds(1)));
        rows.put(address, change.apply(row));
    }

    private static Row waiting(Address address, Verb verb, Duration typical) {
        return new Row(address, verb, typical, State.WAITING, null, Duration.ZERO, "", "");
    }

    /** All rows, in the order in which the work can be done. */
    public synchronized List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** The row of a resource, if the run has to do with it. */
    public synchronized Optional<Row> row(Address address) {
        return Optional.ofNullable(rows.get(address));
    }

    public synchronized int total() {
        return rows.size();
    }

    public synchronized int count(State state) {
        return (int) rows.values().stream().filter(row -> row.state == state).count();
    }

    /** Since the run began; zero before. */
    public synchronized Duration elapsed(Instant now) {
        return start == null ? Duration.ZERO : Duration.between(start, now);
    }

    /** How much of the work is done, 0 to 1, each resource weighted by its usual time. Never goes backwards. */
    public synchronized double fraction(Instant now) {
        double all = rows.values().stream().mapToDouble(RunProgress::weight).sum();
        double done = rows.values().stream()
                .mapToDouble(row -> weight(row) * share(row, now))
                .sum();
        furthest = Math.max(furthest, all == 0 ? 0 : done / all);
        return furthest;
    }

    private static double weight(Row row) {
        return Math.max(1, row.typical.toMillis());
    }

    private static double share(Row row, Instant now) {
        return switch (row.state) {
            case DONE -> 1;
            case RUNNING -> Math.min(ALMOST, row.elapsed(now).toMillis() / weight(row));
            case WAITING, FAILED, SKIPPED -> 0;
        };
    }

    /** How long the rest will take if everything takes its usual time: the longest way through what is not done. */
    public synchronized Duration timeLeft(Instant now) {
        var ends = new HashMap<Address, Duration>();
        var latest = Duration.ZERO;
        for (var address : order.order()) {
            var begin = order.before(address).stream()
                    .map(before -> ends.getOrDefault(before, Duration.ZERO))
                    .reduce(Duration.ZERO, RunProgress::later);
            var end = begin.plus(row(address).map(row -> left(row, now)).orElse(Duration.ZERO));
            ends.put(address, end);
            latest = later(latest, end);
        }
        return latest;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration left(Row row, Instant now) {
        return switch (row.state) {
            case WAITING -> row.typical;
            case RUNNING -> {
                var spent = row.elapsed(now);
                yield later(row.typical.minus(spent), spent.dividedBy(OVERDUE_PART));
            }
            case DONE, FAILED, SKIPPED -> Duration.ZERO;
        };
    }
}
