package studio.titus.aws.preflight;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Whether this computer's clock agrees with AWS's. AWS refuses what is signed five minutes off. */
final class ClockCheck {

    private static final Duration TOLERATED = Duration.ofMinutes(2);
    private static final String FIX = "Set this computer's clock, time zone included, by a time server.";

    private final Supplier<CallerIdentity> caller;
    private final InstantSource clock;

    ClockCheck(Supplier<CallerIdentity> caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Finding look() {
        try {
            return caller.get()
                    .ahead()
                    .map(ClockCheck::judge)
                    .orElse(Finding.ok("AWS accepted a signature of this computer's clock."));
        } catch (Unanswered e) {
            return e.means("aws.clock") ? refused(e) : e.finding();
        }
    }

    private static Finding judge(Duration ahead) {
        return ahead.abs().compareTo(TOLERATED) > 0
                ? Finding.warn(off(ahead), FIX)
                : Finding.ok("The clock agrees with AWS's to %d s."
                        .formatted(ahead.abs().toSeconds()));
    }

    private Finding refused(Unanswered e) {
        var ahead = e.http().flatMap(http -> CallerIdentity.ahead(http, clock.instant()));
        return Finding.stop(ahead.map(ClockCheck::off).orElse("AWS refuses signatures of this computer's clock."), FIX);
    }

    private static String off(Duration ahead) {
        var side = ahead.isNegative() ? "behind" : "ahead of";
        return "The clock is %d s %s AWS's.".formatted(ahead.abs().toSeconds(), side);
    }
}
