package studio.titus.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time on the wall; unlike a scaled pace it follows the clock through a computer's sleep. */
record RealPace(Clock clock) implements Pace {

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void sleep(Duration span) throws InterruptedException {
        Thread.sleep(span);
    }
}
