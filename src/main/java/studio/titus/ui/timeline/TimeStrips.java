package studio.titus.ui.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.titus.plan.Address;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.timeline.TimeStrip.Bar;
import studio.titus.ui.timeline.TimeStrip.Lane;
import studio.titus.ui.timeline.TimeStrip.Look;

/** Makes the strip of time out of a forecast, in finished words. */
public final class TimeStrips {

    /** A step shorter than this part of the whole says nothing about why it takes long. */
    private static final int SMALL_PART = 30;

    private static final int LONGEST_CHAIN = 6;

    private final Texts texts;
    private final Function<Duration, String> span;

    /** @param span puts a span of time into words */
    public TimeStrips(Texts texts, Function<Duration, String> span) {
        this.texts = texts;
        this.span = span;
    }

    /** @param over whether the run has ended */
    public TimeStrip of(Collection<Piece> pieces, Forecast forecast, Duration now, boolean over) {
        List<Lane> lanes = new ArrayList<>();
        new Lanes(forecast, now)
                .of(pieces)
                .forEach((title, bars) -> lanes.add(new Lane(title, bars, words(title, bars))));
        return new TimeStrip(lanes, now, forecast.end(), chain(pieces, forecast, over));
    }

    private String words(String title, List<Bar> bars) {
        String stretches = bars.stream().map(this::words).collect(Collectors.joining(", "));
        return texts.of("time.lane", title, stretches);
    }

    private String words(Bar bar) {
        return texts.of(
                "time.bar",
                texts.of(key(bar.look())),
                span.apply(bar.span().from()),
                span.apply(bar.span().to()));
    }

    static String key(Look look) {
        return switch (look) {
            case DONE -> "time.done";
            case RUNNING -> "time.running";
            case FAILED -> "time.failed";
            case EXPECTED -> "time.expected";
        };
    }

    private String chain(Collection<Piece> pieces, Forecast forecast, boolean over) {
        Map<Address, String> names = new LinkedHashMap<>();
        pieces.forEach(piece -> names.put(piece.address(), piece.name()));
        Duration least = forecast.end().dividedBy(SMALL_PART);
        List<String> path = forecast.criticalPath().stream()
                .filter(address -> Objects.requireNonNull(forecast.spans().get(address))
                                .length()
                                .compareTo(least)
                        >= 0)
                .map(address -> Objects.requireNonNull(names.get(address)))
                .toList();
        if (path.isEmpty()) {
            return "";
        }
        String steps = String.join(", ", path.subList(Math.max(0, path.size() - LONGEST_CHAIN), path.size()));
        return over ? texts.of("time.chain.over", steps, span.apply(forecast.end())) : texts.of("time.chain", steps);
    }
}
