package studio.titus.rehearsal.control;

import java.time.Duration;

/** How a stalled call waits. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @param delay how long, at least zero
     * @throws InterruptedException when the waiting thread is interrupted
     */
    void sleep(Duration delay) throws InterruptedException;

    /** Does not wait at all. */
    static Sleeper none() {
        return delay -> {};
    }
}
