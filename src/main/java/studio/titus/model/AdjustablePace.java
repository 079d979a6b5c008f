package studio.titus.model;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Time that starts now and whose speed can be changed while threads live in it: whoever sleeps wakes after the rest of the span at the new
 * speed, and time never jumps. Runs over the machine's monotonic clock.
 */
public final class AdjustablePace implements Pace {

    private final LongSupplier nanoTime;
    private Instant turn;
    private long turnNanos;
    private double factor;

    /**
     * Time that runs faster or slower than the wall's.
     *
     * @param start what time it is now
     * @param factor seconds of this pace in one real second
     * @throws IllegalArgumentException if the factor is not a positive number
     */
    public AdjustablePace(Instant start, double factor) {
        this(start, factor, System::nanoTime);
    }

    AdjustablePace(Instant start, double factor, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.turn = start;
        this.turnNanos = nanoTime.getAsLong();
        this.factor = checked(factor);
    }

    /** Seconds of this pace in one real second. */
    public synchronized double factor() {
        return factor;
    }

    /**
     * Changes the speed from now on.
     *
     * @throws IllegalArgumentException if the factor is not a positive number
     */
    public synchronized void setFactor(double factor) {
        double next = checked(factor);
        long now = nanoTime.getAsLong();
        turn = at(now);
        turnNanos = now;
        this.factor = next;
        notifyAll();
    }

    @Override
    public synchronized Instant instant() {
        return at(nanoTime.getAsLong());
    }

    @Override
    public synchronized void sleep(Duration span) throws InterruptedException {
        var end = instant().plus(span);
        for (var left = span; left.isPositive(); left = Duration.between(instant(), end)) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, Math.round(left.toNanos() / factor)));
        }
    }

    private Instant at(long nanos) {
        return turn.plusNanos(Math.round((nanos - turnNanos) * factor));
    }

    private static double checked(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("A pace factor is a positive number, not " + factor);
        }
        return factor;
    }
}
