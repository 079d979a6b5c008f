package studio.titus.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time as the engine lives it: AWS runs in real time, rehearsal some times faster. Safe for many threads. */
public interface Pace extends InstantSource {

    @Override
    Instant instant();

    /**
     * Waits for a span of this pace's time; zero and negative spans return at once.
     *
     * @throws InterruptedException if the thread is or gets interrupted
     */
    void sleep(Duration span) throws InterruptedException;

    /** The time on the wall. */
    static Pace real() {
        return new RealPace(Clock.systemUTC());
    }

    /**
     * Time that starts now and runs faster or slower than the wall's.
     *
     * @param factor seconds of this pace in one real second; at 20, 20 s of pace take 1 s
     * @throws IllegalArgumentException if the factor is not a positive number
     */
    static Pace scaled(double factor) {
        return new ScaledPace(Clock.systemUTC().instant(), System::nanoTime, factor, Thread::sleep);
    }
}
