package studio.titus.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses with jitter, so that many callers who were turned away together do not come back together. */
final class Backoff {

    private static final Duration BASE = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofSeconds(30);
    private static final Duration BUSY_CAP = Duration.ofSeconds(5);

    private final RandomGenerator random;
    private int tries;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The next pause: at most 1 s, then 2, 4, 8 …, and at least a quarter of that; never more than 30 s, or 5 s where something is expected
     * to come soon.
     */
    Duration next(CloudException.Reaction reaction) {
        var cap = reaction == CloudException.Reaction.THROTTLED ? CAP : BUSY_CAP;
        long most = Math.min(cap.toMillis(), BASE.toMillis() << Math.min(tries++, 10));
        return Duration.ofMillis(most / 4 + random.nextLong(most * 3 / 4 + 1));
    }
}
