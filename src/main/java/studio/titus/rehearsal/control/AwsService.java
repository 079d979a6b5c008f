package studio.titus.rehearsal.control;

import java.util.Locale;

/** The AWS services the rehearsal cloud answers for, each with the words its protocol uses for the common refusals. */
public enum AwsService {
    EC2("Ec2", "RequestLimitExceeded", 503, "UnauthorizedOperation", "RequestExpired", 400, "InternalError"),
    IAM("Iam", "Throttling", 400, "AccessDenied", "ExpiredToken", 403, "ServiceFailure"),
    AUTO_SCALING("AutoScaling", "Throttling", 400, "AccessDenied", "ExpiredToken", 403, "InternalFailure"),
    S3("S3", "SlowDown", 503, "AccessDenied", "ExpiredToken", 400, "InternalError"),
    STS("Sts", "Throttling", 400, "AccessDenied", "ExpiredToken", 403, "InternalFailure"),
    SERVICE_QUOTAS(
            "ServiceQuotas",
            "TooManyRequestsException",
            400,
            "AccessDeniedException",
            "ExpiredTokenException",
            400,
            "ServiceException"),
    FREE_TIER(
            "FreeTier",
            "ThrottlingException",
            400,
            "AccessDeniedException",
            "ExpiredTokenException",
            400,
            "InternalServerException");

    private final String sdkName;
    private final String throttleCode;
    private final int throttleStatus;
    private final String denialCode;
    private final String expiryCode;
    private final int expiryStatus;
    private final String internalErrorCode;

    AwsService(
            String sdkName,
            String throttleCode,
            int throttleStatus,
            String denialCode,
            String expiryCode,
            int expiryStatus,
            String internalErrorCode) {
        this.sdkName = sdkName;
        this.throttleCode = throttleCode;
        this.throttleStatus = throttleStatus;
        this.denialCode = denialCode;
        this.expiryCode = expiryCode;
        this.expiryStatus = expiryStatus;
        this.internalErrorCode = internalErrorCode;
    }

    /** The name the SDK puts into {@code AwsErrorDetails.serviceName()}. */
    public String sdkName() {
        return sdkName;
    }

    /** What the service's actions begin with in policies, for example {@code autoscaling}. */
    public String actionPrefix() {
        return sdkName.toLowerCase(Locale.ROOT);
    }

    /** The error code for too many requests. */
    public String throttleCode() {
        return throttleCode;
    }

    /** The HTTP status that goes with {@link #throttleCode()}. */
    public int throttleStatus() {
        return throttleStatus;
    }

    /** The error code for a missing permission; its HTTP status is 403 everywhere. */
    public String denialCode() {
        return denialCode;
    }

    /** The error code for session credentials past their time. */
    public String expiryCode() {
        return expiryCode;
    }

    /** The HTTP status that goes with {@link #expiryCode()}. */
    public int expiryStatus() {
        return expiryStatus;
    }

    /** The error code of a fault on the service's own side; its HTTP status is 500. */
    public String internalErrorCode() {
        return internalErrorCode;
    }
}
