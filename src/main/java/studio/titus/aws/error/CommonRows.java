package studio.titus.aws.error;

import static studio.titus.engine.CloudException.Reaction.OUTCOME_UNKNOWN;
import static studio.titus.engine.CloudException.Reaction.REFUSED;
import static studio.titus.engine.CloudException.Reaction.THROTTLED;
import static studio.titus.engine.CloudException.Reaction.TOKEN_BOUND;

import java.util.List;

/** What any service may answer. Source of the throttling codes: the SDK's own list, {@code AwsErrorCode}. */
final class CommonRows {

    static final Meaning THROTTLED_CALL = Meaning.of(THROTTLED, "aws.throttled", "AWS asks to call less often")
            .because("This account makes more calls than AWS allows at a time.")
            .next("Run the same command again in a minute: it goes on from here.");

    static final Meaning SERVER_FAULT = Meaning.of(
                    OUTCOME_UNKNOWN, "aws.server-fault", "AWS had a fault of its own in {call}")
            .because("Nobody knows yet whether the call was carried out.")
            .next("Run the same command again: it looks first and goes on from here.");

    static final Meaning PROXY_REFUSED = Meaning.of(
                    REFUSED,
                    "aws.proxy-refused",
                    "The proxy between this computer and AWS refuses to let the call through")
            .because("{message}")
            .next("Put the proxy's user name and password into HTTPS_PROXY, or ask its administrator to allow"
                    + " amazonaws.com.");

    static final List<Row> ALL = List.of(
            Row.on(
                    THROTTLED_CALL,
                    "RequestLimitExceeded",
                    "Throttling",
                    "ThrottlingException",
                    "ThrottledException",
                    "EC2ThrottledException",
                    "RequestThrottled",
                    "RequestThrottledException",
                    "TooManyRequestsException",
                    "TooManyRequests",
                    "SlowDown",
                    "PriorRequestNotComplete",
                    "BandwidthLimitExceeded"),
            Row.on(
                    Meaning.of(TOKEN_BOUND, "aws.token-bound", "AWS knows this request from before, with other values"),
                    "IdempotentParameterMismatch",
                    "IdempotentParameterMismatchError",
                    "IdempotentParameterMismatchException",
                    "IdempotentInstanceTerminated"),
            Row.on(
                    SERVER_FAULT,
                    "InternalError",
                    "InternalFailure",
                    "InternalServerError",
                    "ServiceUnavailable",
                    "ServiceUnavailableException",
                    "Unavailable",
                    "RequestTimeout",
                    "RequestTimeoutException",
                    "ServiceFailure"));

    private CommonRows() {}
}
