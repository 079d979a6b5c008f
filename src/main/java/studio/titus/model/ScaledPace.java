package studio.titus.model;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** Pace over the machine's monotonic clock, so that a corrected wall clock never makes time jump. */
final class ScaledPace implements Pace {

    /** {@link Thread#sleep(Duration)}, replaceable in tests. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration span) throws InterruptedException;
    }

    private final Instant start;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private final double factor;
    private final Sleeper sleeper;

    ScaledPace(Instant start, LongSupplier nanoTime, double factor, Sleeper sleeper) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("A pace factor is a positive number, not " + factor);
        }
        this.start = start;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.factor = factor;
        this.sleeper = sleeper;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(Math.round((nanoTime.getAsLong() - startNanos) * factor));
    }

    @Override
    public void sleep(Duration span) throws InterruptedException {
        if (span.isPositive()) {
            sleeper.sleep(Duration.ofNanos(Math.round(span.toNanos() / factor)));
        }
    }
}
