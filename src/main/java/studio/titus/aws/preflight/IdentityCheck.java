package studio.titus.aws.preflight;

import java.util.function.Supplier;
import studio.titus.engine.CloudSession.Identity;

/** Whether the credentials still work, and whose they are. */
final class IdentityCheck {

    private final Identity signedIn;
    private final Supplier<CallerIdentity> caller;

    IdentityCheck(Identity signedIn, Supplier<CallerIdentity> caller) {
        this.signedIn = signedIn;
        this.caller = caller;
    }

    Finding look() {
        try {
            return judge(caller.get());
        } catch (Unanswered e) {
            return e.means("aws.credentials") ? refused(e) : e.finding();
        }
    }

    private Finding judge(CallerIdentity now) {
        if (!now.accountId().equals(signedIn.accountId())) {
            return Finding.stop(
                    "The credentials now belong to account %s, not to %s."
                            .formatted(now.accountId(), signedIn.accountId()),
                    "Sign in to account %s again.".formatted(signedIn.accountId()));
        }
        if (now.arn().endsWith(":root")) {
            return Finding.warn(
                    "Account %s, as its root user, who can't be limited.".formatted(now.accountId()),
                    "Better sign in as an IAM user or role of this account.");
        }
        return Finding.ok("Account %s, as %s.".formatted(now.accountId(), now.arn()));
    }

    private static Finding refused(Unanswered e) {
        return Finding.stop(e.sentence(), "Sign in again, or choose another profile.");
    }
}
