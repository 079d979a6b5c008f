package studio.titus.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.titus.plan.Address;
import studio.titus.plan.Graph;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.timeline.Piece.State;
import studio.titus.ui.timeline.TimeStrip.Look;

class ForecastTest {

    private static final Address NET = new Address("net.a");
    private static final Address NAT = new Address("nat.b");
    private static final Address BASTION = new Address("node.c");
    private static final Address AGENTS = new Address("node.d");

    private final Graph<Address> order = order();

    /** Net first, then NAT and bastion, then agents after NAT. */
    private static Graph<Address> order() {
        Map<Address, List<Address>> waits = new LinkedHashMap<>();
        waits.put(NET, List.of());
        waits.put(NAT, List.of(NET));
        waits.put(BASTION, List.of(NET));
        waits.put(AGENTS, List.of(NAT));
        return Graph.of(waits);
    }

    private static Duration s(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Piece piece(Address address, State state, long start, long taken, long typical) {
        return new Piece(address, address.name(), address.name(), state, s(start), s(taken), s(typical));
    }

    private final List<Piece> halfWay = List.of(
            piece(NET, State.DONE, 0, 10, 5),
            piece(NAT, State.RUNNING, 10, 20, 100),
            piece(BASTION, State.RUNNING, 10, 20, 15),
            piece(AGENTS, State.WAITING, 0, 0, 60));

    @Test
    void whatIsDoneIsWhereItWasAndTheRestFollowsFromWhatItWaitsFor() {
        Forecast forecast = Forecast.of(halfWay, order, s(30));

        assertThat(forecast.spans())
                .containsEntry(NET, new Span(s(0), s(10)))
                .containsEntry(NAT, new Span(s(10), s(110)))
                .containsEntry(AGENTS, new Span(s(110), s(170)));
        assertThat(forecast.end()).isEqualTo(s(170));
        assertThat(forecast.criticalPath()).containsExactly(NET, NAT, AGENTS);
    }

    @Test
    void whatTakesLongerThanUsualEndsNowAtTheEarliest() {
        assertThat(Forecast.of(halfWay, order, s(30)).spans()).containsEntry(BASTION, new Span(s(10), s(30)));
    }

    @Test
    void afterTheRunTheCriticalPathIsWhatReallyHappened() {
        List<Piece> over = List.of(
                piece(NET, State.DONE, 0, 10, 5),
                piece(NAT, State.DONE, 10, 20, 100),
                piece(BASTION, State.DONE, 10, 200, 15),
                piece(AGENTS, State.DROPPED, 0, 0, 60));

        assertThat(Forecast.of(over, order, s(210)).criticalPath()).containsExactly(NET, BASTION);
    }

    @Test
    void theStripSaysWhatDecidesTheEnd() {
        TimeStrips strips = new TimeStrips(Texts.load(), span -> span.toSeconds() + " s");

        TimeStrip strip = strips.of(halfWay, Forecast.of(halfWay, order, s(30)), s(30), false);

        assertThat(strip.chain()).isEqualTo("The longest chain is a, b, d. It sets the time left.");
        assertThat(strip.lanes().get(1).words()).isEqualTo("b: running from 10 s to 30 s, expected from 30 s to 110 s");
        assertThat(strip.lanes().get(1).bars())
                .containsExactly(
                        new TimeStrip.Bar(new Span(s(10), s(30)), Look.RUNNING, true),
                        new TimeStrip.Bar(new Span(s(30), s(110)), Look.EXPECTED, true));
    }

    @Test
    void stretchesOfOneLaneThatTouchBecomeOne() {
        List<Piece> pieces = List.of(
                new Piece(NET, "a", "Network", State.DONE, s(0), s(10), s(5)),
                new Piece(NAT, "b", "Network", State.DONE, s(10), s(5), s(5)),
                new Piece(BASTION, "c", "Network", State.DONE, s(30), s(5), s(5)));

        assertThat(new Lanes(Forecast.of(pieces, order, s(40)), s(40))
                        .of(pieces)
                        .get("Network"))
                .extracting(TimeStrip.Bar::span)
                .containsExactly(new Span(s(0), s(15)), new Span(s(30), s(35)));
    }

    @Test
    void theScaleHasRoundNumbersAndFewOfThem() {
        for (long seconds : List.of(0L, 20L, 95L, 170L, 540L, 1500L, 4000L)) {
            TimeAxis axis = TimeAxis.to(s(seconds));
            assertThat(axis.end()).isGreaterThanOrEqualTo(s(seconds));
            assertThat(axis.ticks())
                    .hasSizeBetween(2, 11)
                    .startsWith(Duration.ZERO)
                    .endsWith(axis.end());
        }
        assertThat(TimeAxis.to(s(540)).step()).isEqualTo(s(60));
    }
}
