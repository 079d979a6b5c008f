package studio.titus.aws.preflight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Whether the session lasts long enough for a run and some trouble. */
final class SessionCheck {

    /** Source: reference figure; a first run takes some ten minutes, a destroy as long, and people read in between. */
    private static final Duration NEEDED = Duration.ofMinutes(45);

    private final @Nullable Instant expires;
    private final InstantSource clock;

    SessionCheck(@Nullable Instant expires, InstantSource clock) {
        this.expires = expires;
        this.clock = clock;
    }

    Finding look() {
        if (expires == null) {
            return Finding.ok("The credentials name no end.");
        }
        var left = Duration.between(clock.instant(), expires);
        if (left.isNegative() || left.isZero()) {
            return Finding.stop("The session ended at %s.".formatted(expires), "Sign in again.");
        }
        var lasts = "The session lasts %d more minutes".formatted(left.toMinutes());
        return left.compareTo(NEEDED) < 0
                ? Finding.warn(
                        lasts + ", fewer than %d.".formatted(NEEDED.toMinutes()),
                        "Sign in again first, or run on: a run that is cut off goes on later.")
                : Finding.ok(lasts + ".");
    }
}
