package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;
import studio.titus.aws.error.ErrorTable;

/** Looks at buckets of one account and region. */
final class Buckets {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int ELSEWHERE = 301;

    private final S3Client s3;
    private final String accountId;
    private final String region;

    Buckets(S3Client s3, String accountId, String region) {
        this.s3 = s3;
        this.accountId = accountId;
        this.region = region;
    }

    /** S3 answers a HEAD without a body, so only the status tells. Source: S3 API model, {@code HeadBucket}. */
    BucketSight sight(String name) {
        try {
            return own(name, s3.headBucket(r -> r.bucket(name).expectedBucketOwner(accountId)));
        } catch (S3Exception e) {
            return refused(e);
        } catch (SdkException e) {
            throw ErrorTable.translate("s3:ListBucket", e);
        }
    }

    /** Of a bucket in another region S3 tells where it is: with 301, or with 400 at the endpoint of us-east-1. */
    private BucketSight refused(S3Exception refusal) {
        var where = place(refusal);
        if (where.isPresent() && !where.get().equals(region)) {
            return new BucketSight.OutOfReach("a bucket in region " + where.get());
        }
        return switch (refusal.statusCode()) {
            case NOT_FOUND -> new BucketSight.Free();
            case FORBIDDEN -> new BucketSight.OutOfReach("a bucket of another account, or one that you may not read");
            case ELSEWHERE -> new BucketSight.OutOfReach("a bucket in another region");
            default -> throw ErrorTable.translate("s3:ListBucket", refusal);
        };
    }

    private static Optional<String> place(S3Exception refusal) {
        return Optional.ofNullable(refusal.awsErrorDetails())
                .map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(reply -> reply.firstMatchingHeader("x-amz-bucket-region"));
    }

    private BucketSight own(String name, HeadBucketResponse reply) {
        var where = Objects.requireNonNullElse(reply.bucketRegion(), region);
        return where.equals(region)
                ? new BucketSight.Own(region, tags(name))
                : new BucketSight.OutOfReach("a bucket in region " + where);
    }

    Map<String, String> tags(String name) {
        return ifThere("s3:GetBucketTagging", () -> s3.getBucketTagging(r -> r.bucket(name)))
                .map(reply -> Tags.map(reply.tagSet(), Tag::key, Tag::value))
                .orElse(Map.of());
    }

    /** Whether it holds nothing, old versions included. */
    boolean empty(String name) {
        var reply = call(
                "s3:ListBucketVersions",
                () -> s3.listObjectVersions(r -> r.bucket(name).maxKeys(1)));
        return reply.versions().isEmpty() && reply.deleteMarkers().isEmpty();
    }
}
