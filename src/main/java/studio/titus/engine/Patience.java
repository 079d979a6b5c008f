package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * When to look again at something that AWS is still working on: seldom while it can't be ready yet, then often around the usual time.
 *
 * <p>Whatever of one run takes equally long is looked at in the same moments, whenever its waiting began, so that the looks can share a
 * call. Different runs have different moments: the phase keeps them apart, as jitter does elsewhere.
 */
final class Patience {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(9);

    private final Duration typical;
    private final double phase;

    /**
     * For one wait.
     *
     * @param phase of the run, from 0 to 1: what part of the interval between two looks its moments are off the full second
     */
    Patience(Duration typical, double phase) {
        this.typical = typical;
        this.phase = phase;
    }

    /** The pause before the next look, after waiting this long: half an interval to one and a half. */
    Duration pause(Instant now, Duration waited) {
        long interval = interval(waited).toMillis();
        long since = Math.floorMod(now.toEpochMilli() - (long) (phase * interval), interval);
        long left = interval - since;
        return Duration.ofMillis(left < interval / 2 ? left + interval : left);
    }

    private Duration interval(Duration waited) {
        boolean early = waited.compareTo(typical.multipliedBy(6).dividedBy(10)) < 0;
        var interval = early ? typical.dividedBy(8) : typical.dividedBy(24);
        return Duration.ofMillis(Math.clamp(interval.toMillis(), LEAST.toMillis(), MOST.toMillis()));
    }
}
