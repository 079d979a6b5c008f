package studio.titus.ui.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.plan.Address;
import studio.titus.plan.Graph;

/**
 * When each step of a run was, is, or will be, if all goes as usual: a step begins when the last one it waits for is
 * done. The critical path is the chain of such waits that ends last; of a run that is over it is what really happened.
 *
 * @param spans of the steps that have one, in the order of the graph
 * @param criticalPath each waiting for the one before
 */
public record Forecast(Map<Address, Span> spans, List<Address> criticalPath) {

    /** The forecast for {@code pieces} at {@code now}, since the run began. */
    public static Forecast of(Collection<Piece> pieces, Graph<Address> order, Duration now) {
        Map<Address, Piece> known = new LinkedHashMap<>();
        pieces.forEach(piece -> known.put(piece.address(), piece));
        Graph<Address> among = order.among(known.keySet());
        Map<Address, Span> spans = new LinkedHashMap<>();
        for (Address address : among.order()) {
            Duration free = among.before(address).stream()
                    .map(spans::get)
                    .filter(Objects::nonNull)
                    .map(Span::to)
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            span(Objects.requireNonNull(known.get(address)), free, now).ifPresent(span -> spans.put(address, span));
        }
        return new Forecast(spans, path(among, spans));
    }

    private static Optional<Span> span(Piece piece, Duration free, Duration now) {
        Duration start = piece.start();
        return switch (piece.state()) {
            case DONE, FAILED -> Optional.of(new Span(start, start.plus(piece.taken())));
            case RUNNING -> Optional.of(new Span(start, later(now, start.plus(piece.typical()))));
            case WAITING -> {
                Duration begin = later(now, free);
                yield Optional.of(new Span(begin, begin.plus(piece.typical())));
            }
            case DROPPED -> Optional.empty();
        };
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static List<Address> path(Graph<Address> order, Map<Address, Span> spans) {
        List<Address> path = new ArrayList<>();
        Optional<Address> at = last(spans.keySet().stream(), spans);
        while (at.isPresent()) {
            path.addFirst(at.get());
            at = last(order.before(at.get()).stream().filter(spans::containsKey), spans);
        }
        return path;
    }

    /** Of those that end together the longest is what was waited for. */
    private static Optional<Address> last(Stream<Address> among, Map<Address, Span> spans) {
        return among.max(
                Comparator.comparing((Address address) -> span(spans, address).to())
                        .thenComparing(address -> span(spans, address).length()));
    }

    private static Span span(Map<Address, Span> spans, Address address) {
        return Objects.requireNonNull(spans.get(address));
    }

    /** When the last step ends. */
    public Duration end() {
        return spans.values().stream()
                .map(Span::to)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
