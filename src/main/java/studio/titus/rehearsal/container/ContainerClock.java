package studio.titus.rehearsal.container;

import java.time.Duration;
import java.time.Instant;

/** Time in a container: the cloud's own, or one that passes at once. */
public interface ContainerClock {

    Instant now();

    /** @throws InterruptedException when the program is told to end */
    void sleep(Duration duration) throws InterruptedException;

    /** A loop of a program begins a round. */
    default void round() {}
}
