package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.RunStarted;
import studio.titus.engine.RunEvent.Work;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Graph;

/**
 * How far a run has come and how long it will still take, from its events alone and from how long each piece of work usually takes. Time
 * moves on with each event, and with {@link #tick} where a clock on the screen must not wait for one. Safe for use by many threads.
 */
public final class Progress {

    private final Graph<Address> graph;
    private final Map<Address, Piece> pieces = new LinkedHashMap<>();
    private final Instant start;
    private final Duration expected;
    private Graph<Address> order;
    private Instant now;
    private double shown;

    private Progress(RunStarted started, Graph<Address> graph) {
        this.graph = graph;
        this.start = started.at();
        this.now = started.at();
        started.work().forEach(work -> pieces.put(work.address(), new Piece(work)));
        this.order = graph.among(pieces.keySet());
        this.expected = length(chain());
    }

    /** The progress of a run that has just begun. */
    public static Progress of(RunStarted started) {
        var blueprint = Blueprint.skeleton();
        return new Progress(started, started.mode() == Mode.APPLY ? blueprint.createGraph() : blueprint.destroyGraph());
    }

    /** Takes in what has happened. */
    public synchronized void accept(RunEvent event) {
        switch (event) {
            case RunEvent.ResourceStarted begun -> begin(begun);
            case RunEvent.ResourceDone done -> end(done.address(), Piece.State.DONE);
            case RunEvent.ResourceFailed failed -> end(failed.address(), Piece.State.GIVEN_UP);
            case RunEvent.ResourceSkipped skipped -> end(skipped.address(), Piece.State.GIVEN_UP);
            case RunStarted _, RunEvent.ResourceNote _, RunEvent.RunFinished _ -> {}
        }
        tick(event.at());
    }

    /**
     * Lets time move on.
     *
     * @param moment in the time of the cloud; an earlier one than was known changes nothing
     */
    public synchronized void tick(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
        shown = Math.max(shown, weighed());
    }

    /** How much is done, from 0 to 1, each piece weighed by its usual time. Never goes back; 1 only when all is done. */
    public synchronized double fraction() {
        return Math.max(shown, weighed());
    }

    /** How long it will still take: the critical path of what is left. */
    public synchronized Duration remaining() {
        return length(chain());
    }

    /** How long the whole run should have taken, as it looked when it began. */
    public Duration expected() {
        return expected;
    }

    public synchronized Duration elapsed() {
        return Duration.between(start, now);
    }

    /** How many pieces of work are done. */
    public synchronized int done() {
        return (int) pieces.values().stream().filter(Piece::done).count();
    }

    /** How many pieces of work there are; a resource that only a later look finds adds one. */
    public synchronized int total() {
        return pieces.size();
    }

    /** What the end of the run is waiting for now: the first of {@link #criticalPath}. Empty when nothing is left. */
    public synchronized Optional<Address> slowest() {
        return chain().stream().findFirst().map(piece -> piece.address());
    }

    /** The pieces of work, each waiting for the one before, that decide when the run ends. What is done is left out. */
    public synchronized List<Address> criticalPath() {
        return chain().stream().map(piece -> piece.address()).toList();
    }

    private void begin(RunEvent.ResourceStarted begun) {
        var known = pieces.get(begun.address());
        if (known == null) {
            known = new Piece(late(begun));
            pieces.put(begun.address(), known);
            order = graph.among(pieces.keySet());
        }
        known.begin(begun.at());
    }

    /** Work that was not announced: something that only a second look found. */
    private static Work late(RunEvent.ResourceStarted begun) {
        var kind = Blueprint.skeleton().get(begun.address()).kind();
        return new Work(begun.address(), begun.verb(), kind.typicalDelete());
    }

    private void end(Address address, Piece.State state) {
        var piece = pieces.get(address);
        if (piece != null) {
            piece.end(state);
        }
    }

    private double weighed() {
        double all = 0;
        double done = 0;
        for (var piece : pieces.values()) {
            all += piece.weight();
            done += piece.weight() * piece.part(now);
        }
        return all == 0 ? 1 : done / all;
    }

    /** The critical path of what is left. */
    private List<Piece> chain() {
        return order.criticalPath(address -> piece(address).left(now)).stream()
                .map(this::piece)
                .filter(piece -> piece.left(now).isPositive())
                .toList();
    }

    private Piece piece(Address address) {
        var piece = pieces.get(address);
        if (piece == null) {
            throw new IllegalArgumentException("Not a part of this run: " + address);
        }
        return piece;
    }

    private Duration length(List<Piece> chain) {
        return chain.stream().map(piece -> piece.left(now)).reduce(Duration.ZERO, Duration::plus);
    }
}
