package studio.titus.aws.preflight;

import java.util.Set;
import java.util.function.Supplier;
import studio.titus.engine.CloudSession.Identity;

/** Whether the credentials still work, and whose they are. */
final class IdentityCheck {

    private static final Set<String> BAD_CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidToken",
            "SignatureDoesNotMatch",
            "RequestExpired",
            "AuthFailure");

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
            return BAD_CREDENTIALS.contains(e.code()) ? refused(e) : e.finding();
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
        return Finding.stop(
                "AWS no longer accepts the credentials (%s).".formatted(e.code()),
                "Sign in again, then check the clock.");
    }
}
