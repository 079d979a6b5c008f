package studio.titus.aws.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class BucketsTest {

    private static final String ACCOUNT = "123456789012";

    /** Answers every HEAD with one status, as S3 does: without a body. */
    private record Refusing(int status, String place) implements S3Client {

        @Override
        public HeadBucketResponse headBucket(HeadBucketRequest request) {
            var reply = SdkHttpResponse.builder().statusCode(status);
            if (!place.isEmpty()) {
                reply.putHeader("x-amz-bucket-region", place);
            }
            AwsServiceException refusal = S3Exception.builder()
                    .statusCode(status)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .sdkHttpResponse(reply.build())
                            .build())
                    .build();
            throw refusal;
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}
    }

    private static BucketSight sight(int status, String place) {
        return new Buckets(new Refusing(status, place), ACCOUNT, "us-east-1").sight("titus-logs");
    }

    /** The endpoint of us-east-1 answers 400 where others answer 301. Source: aws-sdk-java issue 1385. */
    @ParameterizedTest
    @CsvSource({"400", "301", "403"})
    void aBucketElsewhereIsOutOfReachWhateverTheStatus(int status) {
        assertThat(sight(status, "eu-west-1")).isEqualTo(new BucketSight.OutOfReach("a bucket in region eu-west-1"));
    }

    @Test
    void aBucketThatIsNotThereIsFree() {
        assertThat(sight(404, "")).isEqualTo(new BucketSight.Free());
    }

    @Test
    void aForeignBucketOfThisRegionIsOutOfReach() {
        assertThat(sight(403, "us-east-1"))
                .isEqualTo(new BucketSight.OutOfReach("a bucket of another account, or one that you may not read"));
    }
}
