package studio.titus.rehearsal.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.freetier.model.FreeTierException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuotasException;
import software.amazon.awssdk.services.sts.model.StsException;
import studio.titus.rehearsal.control.AwsService;

/** Builds the exceptions the SDK would throw for an error answer, with code, status and request id filled in. */
public final class AwsErrors {

    private AwsErrors() {}

    /**
     * An error the service's API model has no exception class for.
     *
     * @param status the HTTP status
     */
    public static AwsServiceException of(AwsService service, String code, String message, int status) {
        return filled(plainBuilder(service), service, code, message, status);
    }

    /**
     * An error in the exception class the caller chose.
     *
     * @param builder builder of that class
     * @param code null where an answer has no body, as with HEAD
     * @param message null where an answer has no body, as with HEAD
     * @param status the HTTP status
     */
    public static AwsServiceException filled(
            AwsServiceException.Builder builder,
            AwsService service,
            @Nullable String code,
            @Nullable String message,
            int status) {
        return filled(
                builder,
                service,
                code,
                message,
                SdkHttpResponse.builder().statusCode(status).build());
    }

    /**
     * An error in the exception class the caller chose, with all of its HTTP answer.
     *
     * @param builder builder of that class
     * @param code null where an answer has no body, as with HEAD
     * @param message null where an answer has no body, as with HEAD
     * @param answer status and headers
     */
    public static AwsServiceException filled(
            AwsServiceException.Builder builder,
            AwsService service,
            @Nullable String code,
            @Nullable String message,
            SdkHttpResponse answer) {
        var details = AwsErrorDetails.builder()
                .serviceName(service.sdkName())
                .errorCode(code)
                .errorMessage(message)
                .sdkHttpResponse(answer)
                .build();
        return builder.awsErrorDetails(details)
                .message(message)
                .statusCode(answer.statusCode())
                .requestId(UUID.randomUUID().toString())
                .build();
    }

    /** The service's own exception class, which all its modelled errors extend. */
    private static AwsServiceException.Builder plainBuilder(AwsService service) {
        return switch (service) {
            case EC2 -> Ec2Exception.builder();
            case IAM -> IamException.builder();
            case AUTO_SCALING -> AutoScalingException.builder();
            case S3 -> S3Exception.builder();
            case STS -> StsException.builder();
            case SERVICE_QUOTAS -> ServiceQuotasException.builder();
            case FREE_TIER -> FreeTierException.builder();
        };
    }
}
