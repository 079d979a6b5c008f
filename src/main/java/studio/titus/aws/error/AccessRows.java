package studio.titus.aws.error;

import static studio.titus.engine.CloudException.Reaction.BUSY;
import static studio.titus.engine.CloudException.Reaction.CREDENTIALS;
import static studio.titus.engine.CloudException.Reaction.LAGGING;
import static studio.titus.engine.CloudException.Reaction.REFUSED;

import java.util.List;

/** Who may do what: keys, sessions, clocks and policies. */
final class AccessRows {

    private static final String ASK = "Ask the account's administrator for {action}.";

    static final Meaning DENIED = Meaning.of(REFUSED, "aws.denied", "You may not do {action}")
            .because("No policy of the signed-in user or role allows it.")
            .next(ASK, "Then run the same command again: it goes on from here.");

    private static final Meaning DENIED_BY_ORGANISATION = Meaning.of(
                    REFUSED, "aws.denied.organization", "The organization forbids {action} in this account")
            .because("A service control policy denies it, whatever the user's own policies say.")
            .next("Ask the organization's administrator to allow {action}, or use an account without that policy.");

    private static final Meaning DENIED_BY_BOUNDARY = Meaning.of(
                    REFUSED, "aws.denied.boundary", "A permissions boundary forbids {action}")
            .because("The boundary of the signed-in user or role does not include it.")
            .next("Ask the account's administrator to widen the permissions boundary by {action}.");

    private static final Meaning DENIED_EXPLICITLY = Meaning.of(
                    REFUSED, "aws.denied.explicit", "A policy explicitly forbids {action}")
            .because("A deny statement counts whatever else is allowed.")
            .next("Ask the account's administrator which policy denies {action}.");

    /** Needless once the message is decoded. */
    static final String DECODE = "The details hold an encoded message; those who may read it run:"
            + " aws sts decode-authorization-message --encoded-message TEXT";

    private static final Meaning DENIED_ENCODED = DENIED.next(ASK, DECODE);

    private static final Meaning SESSION_OVER = Meaning.of(
                    CREDENTIALS, "aws.credentials.expired", "The AWS session is over")
            .because("Its credentials have expired.")
            .next("Sign in again, then run the same command: it goes on from here.");

    private static final Meaning KEY_UNKNOWN = Meaning.of(
                    CREDENTIALS, "aws.credentials.unknown-key", "AWS does not know this access key")
            .because("It was deleted or deactivated, has a typing slip, or belongs to another partition such as China.")
            .next("Check the access key id, or choose another profile.");

    private static final Meaning SECRET_WRONG = Meaning.of(
                    CREDENTIALS,
                    "aws.credentials.wrong-secret",
                    "The secret access key does not belong to the access key id")
            .next("Check the secret access key, or choose another profile.");

    static final Meaning CLOCK_WRONG = Meaning.of(REFUSED, "aws.clock", "This computer's clock is wrong")
            .because("AWS refuses requests whose time is more than a few minutes off.")
            .next("Set the clock, time zone included, then run the same command again.");

    private static final Meaning TOO_OLD = Meaning.of(
                    CREDENTIALS, "aws.credentials.request-expired", "AWS calls the request too old")
            .because("Either the session is over, or this computer's clock is wrong.")
            .next("Check the clock; if it is right, sign in again.");

    static final Meaning REGION_DISABLED = Meaning.of(
                    REFUSED, "aws.region-disabled", "This account may not use the service in this region")
            .because("The region is not enabled for the account, or the account is not active yet.")
            .next("Enable the region in the AWS console under Account, or choose another one.");

    private static final Meaning KEY_REFUSED = Meaning.of(
                    CREDENTIALS, "aws.credentials.refused", "AWS does not accept these credentials here")
            .because(
                    "The keys are wrong, this computer's clock is wrong, or the region is not enabled for the account.")
            .next("Check keys and clock, then enable the region in the AWS console under Account.");

    private static final Meaning ADDRESS_MAPPED =
            Meaning.of(BUSY, "aws.busy.address", "The public address is still in use");

    private static final Meaning JUST_GRANTED = Meaning.of(
                    LAGGING, "aws.lagging.permission", "A role that was just made is not in effect everywhere yet")
            .next(ASK);

    static final List<Row> ALL = List.of(
            Row.on(ADDRESS_MAPPED, "AuthFailure").to("ec2:ReleaseAddress"),
            Row.on(JUST_GRANTED, "ValidationError").saying("you are not authorized to perform this operation"),
            denied(DENIED_ENCODED, "encoded authorization failure message"),
            denied(DENIED_BY_ORGANISATION, "service control policy"),
            denied(DENIED_BY_BOUNDARY, "permissions boundary"),
            denied(DENIED_EXPLICITLY, "explicit deny"),
            denied(DENIED, ""),
            Row.on(CLOCK_WRONG, "SignatureDoesNotMatch").saying("signature expired"),
            Row.on(CLOCK_WRONG, "SignatureDoesNotMatch").saying("signature not yet current"),
            Row.on(CLOCK_WRONG, "RequestTimeTooSkewed", "RequestInTheFuture"),
            Row.on(SECRET_WRONG, "SignatureDoesNotMatch", "InvalidSignatureException", "IncompleteSignature"),
            Row.on(TOO_OLD, "RequestExpired"),
            Row.on(SESSION_OVER, "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"),
            Row.on(
                    KEY_UNKNOWN,
                    "InvalidClientTokenId",
                    "UnrecognizedClientException",
                    "InvalidAccessKeyId",
                    "InvalidToken",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException"),
            Row.on(
                    REGION_DISABLED,
                    "OptInRequired",
                    "SubscriptionRequiredException",
                    "RegionDisabledException",
                    "PendingVerification"),
            Row.on(KEY_REFUSED, "AuthFailure"));

    private AccessRows() {}

    private static Row denied(Meaning meaning, String words) {
        return Row.on(
                        meaning,
                        "UnauthorizedOperation",
                        "AccessDenied",
                        "AccessDeniedException",
                        "UnauthorizedAccess",
                        "AllAccessDisabled")
                .saying(words);
    }
}
