package studio.titus.ui.timeline;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Round moments for the scale of a strip. */
record TimeAxis(Duration step, Duration end) {

    private static final int MOST_TICKS = 10;
    private static final List<Duration> STEPS = Stream.of(15, 30, 60, 120, 300, 600, 1800, 3600)
            .map(Duration::ofSeconds)
            .toList();

    /** A scale that reaches at least to {@code end}, with at most ten steps where that is possible. */
    static TimeAxis to(Duration end) {
        Duration least = end.compareTo(STEPS.getFirst()) < 0 ? STEPS.getFirst() : end;
        Duration step = STEPS.stream()
                .filter(each -> least.dividedBy(each) < MOST_TICKS)
                .findFirst()
                .orElse(STEPS.getLast());
        long steps = Math.ceilDiv(least.toMillis(), step.toMillis());
        return new TimeAxis(step, step.multipliedBy(steps));
    }

    /** The moments that get a number, zero first. */
    List<Duration> ticks() {
        return LongStream.rangeClosed(0, end.dividedBy(step))
                .mapToObj(step::multipliedBy)
                .toList();
    }

    /** How far along {@code moment} is, 0 to 1. */
    double share(Duration moment) {
        return Math.clamp((double) moment.toMillis() / end.toMillis(), 0, 1);
    }
}
