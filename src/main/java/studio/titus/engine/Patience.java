package studio.titus.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to look again at something that AWS is still working on: at once, then seldom while it can't be ready yet, then often around the
 * usual time, with jitter.
 */
final class Patience {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(9);

    private final Duration typical;
    private final RandomGenerator random;

    Patience(Duration typical, RandomGenerator random) {
        this.typical = typical;
        this.random = random;
    }

    /** The pause before the next look, after waiting this long. */
    Duration pause(Duration waited) {
        boolean early = waited.compareTo(typical.multipliedBy(6).dividedBy(10)) < 0;
        var pause = early ? typical.dividedBy(8) : typical.dividedBy(24);
        long millis = Math.clamp(pause.toMillis(), LEAST.toMillis(), MOST.toMillis());
        return Duration.ofMillis(millis * 9 / 10 + random.nextLong(millis / 5 + 1));
    }
}
