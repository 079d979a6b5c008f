package studio.titus.ui.provision;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Graph;
import studio.titus.plan.Group;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.timeline.Forecast;
import studio.titus.ui.timeline.Piece;
import studio.titus.ui.timeline.TimeStrip;
import studio.titus.ui.timeline.TimeStrips;

/** The rows of a run over time. Nodes and what takes long have lanes of their own; the rest shares its group's. */
final class RunTimes {

    private final Texts texts;
    private final TimeStrips strips;
    private final Graph<Address> order;

    RunTimes(Texts texts, Mode mode) {
        this.texts = texts;
        this.strips = new TimeStrips(texts, new Spans(texts)::exact);
        Blueprint blueprint = Blueprint.skeleton();
        this.order = mode == Mode.APPLY ? blueprint.createGraph() : blueprint.destroyGraph();
    }

    /** @param over whether the run has ended */
    TimeStrip strip(Collection<RunRow> rows, Instant start, Instant now, boolean over) {
        Duration since = Duration.between(start, now);
        List<Piece> pieces = rows.stream()
                .filter(row -> !row.item().untouched() || row.begun())
                .map(row -> piece(row, start, now))
                .toList();
        return strips.of(pieces, Forecast.of(pieces, order, since), since, over);
    }

    private Piece piece(RunRow row, Instant start, Instant now) {
        return new Piece(
                row.item().address(),
                row.item().shortName(),
                lane(row.item()),
                state(row),
                row.since().map(begun -> Duration.between(start, begun)).orElse(Duration.ZERO),
                row.elapsed(now),
                row.typical());
    }

    private String lane(RunItem item) {
        Address address = item.address();
        if (address.equals(Addresses.AGENT_TEMPLATE) || address.equals(Addresses.AGENT_GROUP)) {
            return texts.of("map.agents");
        }
        boolean own = item.group() == Group.COMPUTE || address.equals(Addresses.NAT_GATEWAY);
        return own ? item.shortName() : item.group().title();
    }

    private static Piece.State state(RunRow row) {
        return switch (row.status()) {
            case PLANNED, WAITING -> Piece.State.WAITING;
            case RUNNING -> Piece.State.RUNNING;
            case READY, GONE, KEPT, LOOK, REHEARSAL -> row.begun() ? Piece.State.DONE : Piece.State.DROPPED;
            case FAILED -> row.begun() ? Piece.State.FAILED : Piece.State.DROPPED;
            case STOPPED -> Piece.State.DROPPED;
        };
    }
}
