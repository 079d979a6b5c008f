package studio.titus.ssh;

import java.time.Duration;

/** Pauses between attempts: 1 s, 2 s, 4 s and so on, at most 30 s. */
final class Backoff {

    private static final long LONGEST_SECONDS = 30;
    private static final int DOUBLINGS = 5;

    private int pauses;

    Duration next() {
        return Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(DOUBLINGS, pauses++)));
    }
}
