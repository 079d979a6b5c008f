package studio.titus.aws.error;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads error codes. */
public final class ErrorCodes {

    /** Codes that say "no such thing" without the usual ending. Source: the services' API models. */
    private static final Set<String> MISSING = Set.of(
            "NatGatewayNotFound",
            "NoSuchEntity",
            "NoSuchBucket",
            "NoSuchTagSet",
            "NoSuchUpload",
            "NoSuchPublicAccessBlockConfiguration",
            "InvalidAssociationID.NotFound",
            "InvalidLaunchTemplateId.VersionNotFound",
            "Gateway.NotAttached");

    private ErrorCodes() {}

    /** The service's error code, "" when there is none. */
    public static String code(SdkException failure) {
        return details(failure).map(AwsErrorDetails::errorCode).orElse("");
    }

    /** The service's message, or the SDK's. */
    static String message(SdkException failure) {
        var told = details(failure).map(AwsErrorDetails::errorMessage);
        return told.orElseGet(() -> Objects.requireNonNullElse(failure.getMessage(), ""));
    }

    /** Whether the answer means that the thing asked for does not exist. */
    public static boolean saysMissing(SdkException failure) {
        var code = code(failure);
        return MISSING.contains(code)
                || code.endsWith(".NotFound")
                || code.endsWith("NotFoundException")
                || code.equals("ValidationError") && message(failure).contains("name not found");
    }

    private static Optional<AwsErrorDetails> details(SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? Optional.ofNullable(answer.awsErrorDetails())
                : Optional.empty();
    }
}
