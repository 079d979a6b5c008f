package studio.titus.ui.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import studio.titus.plan.Address;
import studio.titus.ui.timeline.TimeStrip.Bar;
import studio.titus.ui.timeline.TimeStrip.Look;

/** Puts steps into lanes; stretches of one lane that look alike and touch become one. */
final class Lanes {

    private final Forecast forecast;
    private final Duration now;
    private final Set<Address> critical;

    Lanes(Forecast forecast, Duration now) {
        this.forecast = forecast;
        this.now = now;
        this.critical = new HashSet<>(forecast.criticalPath());
    }

    /** The bars of each lane, lanes in the order in which their steps come. */
    Map<String, List<Bar>> of(Collection<Piece> pieces) {
        Map<String, List<Bar>> lanes = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (forecast.spans().containsKey(piece.address())) {
                lanes.computeIfAbsent(piece.lane(), _ -> new ArrayList<>()).addAll(bars(piece));
            }
        }
        lanes.replaceAll((lane, bars) -> merged(bars));
        return lanes;
    }

    private List<Bar> bars(Piece piece) {
        Span span = Objects.requireNonNull(forecast.spans().get(piece.address()));
        boolean decides = critical.contains(piece.address());
        return switch (piece.state()) {
            case DONE -> List.of(new Bar(span, Look.DONE, decides));
            case FAILED -> List.of(new Bar(span, Look.FAILED, decides));
            case RUNNING -> {
                Bar running = new Bar(new Span(span.from(), now), Look.RUNNING, decides);
                Bar rest = new Bar(new Span(now, span.to()), Look.EXPECTED, decides);
                yield rest.span().length().isPositive() ? List.of(running, rest) : List.of(running);
            }
            case WAITING -> List.of(new Bar(span, Look.EXPECTED, decides));
            case DROPPED -> List.of();
        };
    }

    private static List<Bar> merged(List<Bar> bars) {
        List<Bar> all = new ArrayList<>();
        Comparator<Bar> byLook = Comparator.comparing(Bar::look);
        List<Bar> sorted = bars.stream()
                .sorted(byLook.thenComparing(bar -> bar.span().from()))
                .toList();
        for (Bar bar : sorted) {
            if (!all.isEmpty() && touch(all.getLast(), bar)) {
                all.set(all.size() - 1, joined(all.getLast(), bar));
            } else {
                all.add(bar);
            }
        }
        return all;
    }

    private static boolean touch(Bar one, Bar next) {
        return one.look() == next.look()
                && next.span().from().compareTo(one.span().to()) <= 0;
    }

    private static Bar joined(Bar one, Bar next) {
        Duration to = next.span().to().compareTo(one.span().to()) > 0
                ? next.span().to()
                : one.span().to();
        return new Bar(new Span(one.span().from(), to), one.look(), one.critical() || next.critical());
    }
}
