package studio.titus.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when told to. */
public final class SettableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock on. */
    public void pass(Duration span) {
        now = now.plus(span);
    }

    /** Moves the clock on by whole seconds. */
    public void passSeconds(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }
}
