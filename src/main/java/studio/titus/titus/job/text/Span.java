package studio.titus.titus.job.text;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A span of time in words: 1 h 30 min, 5 s, 250 ms. */
final class Span {

    private Span() {}

    static String ofSeconds(long seconds) {
        return text(Duration.ofSeconds(seconds));
    }

    static String ofMillis(long millis) {
        return text(Duration.ofMillis(millis));
    }

    private static String text(Duration span) {
        String text = Stream.of(
                        part(span.toDays(), "d"),
                        part(span.toHoursPart(), "h"),
                        part(span.toMinutesPart(), "min"),
                        part(span.toSecondsPart(), "s"),
                        part(span.toMillisPart(), "ms"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? "0 s" : text;
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit;
    }
}
