package studio.titus.rehearsal.s3;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.wire.AwsErrors;

/** S3's refusals, in the SDK's own exception classes where it has one. */
final class S3Errors {

    private static final String REGION_HEADER = "x-amz-bucket-region";

    private S3Errors() {}

    static AwsServiceException refused(String code, String message, int status) {
        return AwsErrors.of(AwsService.S3, code, message, status);
    }

    static AwsServiceException accessDenied() {
        return refused("AccessDenied", "Access Denied", 403);
    }

    static AwsServiceException noSuchBucket() {
        return filled(NoSuchBucketException.builder(), "NoSuchBucket", "The specified bucket does not exist", 404);
    }

    static AwsServiceException noSuchKey() {
        return filled(NoSuchKeyException.builder(), "NoSuchKey", "The specified key does not exist.", 404);
    }

    static AwsServiceException noSuchUpload() {
        return filled(
                NoSuchUploadException.builder(),
                "NoSuchUpload",
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted"
                        + " or completed.",
                404);
    }

    static AwsServiceException alreadyOwned() {
        return filled(
                BucketAlreadyOwnedByYouException.builder(),
                "BucketAlreadyOwnedByYou",
                "Your previous request to create the named bucket succeeded and you already own it.",
                409);
    }

    static AwsServiceException alreadyExists() {
        return filled(
                BucketAlreadyExistsException.builder(),
                "BucketAlreadyExists",
                "The requested bucket name is not available. The bucket namespace is shared by all users of the system."
                        + " Please select a different name and try again.",
                409);
    }

    /** The bucket lives in another region, which the answer's header names. */
    static AwsServiceException permanentRedirect(String region) {
        return AwsErrors.filled(
                S3Exception.builder(),
                AwsService.S3,
                "PermanentRedirect",
                "The bucket you are attempting to access must be addressed using the specified endpoint. Please send"
                        + " all future requests to this endpoint.",
                answer(301, region));
    }

    /** What HEAD brings: a status, its phrase and the bucket's region, but no body and so no error code. */
    static AwsServiceException head(int status, String region) {
        String phrase = status == 301 ? "Moved Permanently" : "Forbidden";
        return AwsErrors.filled(S3Exception.builder(), AwsService.S3, null, phrase, answer(status, region));
    }

    private static SdkHttpResponse answer(int status, String region) {
        return SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader(REGION_HEADER, region)
                .build();
    }

    private static AwsServiceException filled(
            AwsServiceException.Builder builder, String code, String message, int status) {
        return AwsErrors.filled(builder, AwsService.S3, code, message, status);
    }
}
