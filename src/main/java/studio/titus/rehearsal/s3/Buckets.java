package studio.titus.rehearsal.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.Tag;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;
import studio.titus.rehearsal.wire.World;

/** The world's buckets as seen from one region: making, finding and deleting them. */
final class Buckets {

    private static final String FIRST_REGION = "us-east-1";

    private final World world;
    private final Map<String, Bucket> buckets;
    private final String region;

    /**
     * A view of all buckets.
     *
     * @param buckets the account's buckets by name, shared by the views of all regions
     * @param region the region whose endpoint is called
     */
    Buckets(World world, Map<String, Bucket> buckets, String region) {
        this.world = world;
        this.buckets = buckets;
        this.region = region;
    }

    void register(Operations operations) {
        operations
                .on(CreateBucketRequest.class, this::create)
                .on(HeadBucketRequest.class, this::head)
                .on(GetBucketLocationRequest.class, this::location)
                .on(ListBucketsRequest.class, this::list)
                .on(DeleteBucketRequest.class, this::delete);
    }

    /** The account's bucket of this name; anybody else's is denied, one of another region redirected. */
    Bucket require(String name) {
        if (world.circumstances().foreignBucket(name).isPresent()) {
            throw S3Errors.accessDenied();
        }
        var bucket = Optional.ofNullable(buckets.get(name)).orElseThrow(S3Errors::noSuchBucket);
        if (!bucket.region.equals(region)) {
            throw S3Errors.permanentRedirect(bucket.region);
        }
        return bucket;
    }

    private CreateBucketResponse create(CreateBucketRequest request) {
        String name = request.bucket();
        checkName(name);
        String where = where(request);
        if (world.circumstances().foreignBucket(name).isPresent()) {
            throw S3Errors.alreadyExists();
        }
        if (buckets.containsKey(name)) {
            if (!region.equals(FIRST_REGION)) {
                throw S3Errors.alreadyOwned();
            }
            return reply(name);
        }
        List<Tag> tags = request.createBucketConfiguration() == null
                ? List.of()
                : request.createBucketConfiguration().tags();
        buckets.put(name, new Bucket(name, where, world.now(), tags));
        return reply(name);
    }

    private static CreateBucketResponse reply(String name) {
        return CreateBucketResponse.builder().location("/" + name).build();
    }

    private static void checkName(String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") || name.contains("..")) {
            throw S3Errors.refused("InvalidBucketName", "The specified bucket is not valid.", 400);
        }
    }

    /** Where the bucket is to be: a constraint is needed outside us-east-1 and must not name us-east-1 itself. */
    private String where(CreateBucketRequest request) {
        @Nullable
        String constraint = request.createBucketConfiguration() == null
                ? null
                : request.createBucketConfiguration().locationConstraintAsString();
        if (FIRST_REGION.equals(constraint)) {
            throw S3Errors.refused("InvalidLocationConstraint", "The specified location-constraint is not valid", 400);
        }
        if (region.equals(FIRST_REGION)) {
            return constraint == null ? FIRST_REGION : constraint;
        }
        if (constraint == null || !region.equals(constraint)) {
            throw S3Errors.refused(
                    "IllegalLocationConstraintException",
                    "The " + (constraint == null ? "unspecified" : constraint)
                            + " location constraint is incompatible for the region specific endpoint this request was"
                            + " sent to.",
                    400);
        }
        return constraint;
    }

    private HeadBucketResponse head(HeadBucketRequest request) {
        String name = request.bucket();
        var foreign = world.circumstances().foreignBucket(name);
        if (foreign.isPresent()) {
            throw S3Errors.head(foreign.get().equals(region) ? 403 : 301, foreign.get());
        }
        var bucket = Optional.ofNullable(buckets.get(name)).orElseThrow(S3Errors::noSuchBucket);
        if (!bucket.region.equals(region)) {
            throw S3Errors.head(301, bucket.region);
        }
        return HeadBucketResponse.builder().bucketRegion(bucket.region).build();
    }

    private GetBucketLocationResponse location(GetBucketLocationRequest request) {
        var where = require(request.bucket()).region;
        return GetBucketLocationResponse.builder()
                .locationConstraint(where.equals(FIRST_REGION) ? null : where)
                .build();
    }

    private ListBucketsResponse list(ListBucketsRequest request) {
        String prefix = request.prefix() == null ? "" : request.prefix();
        var found = new TreeMap<>(buckets)
                .values().stream()
                        .filter(bucket -> bucket.name.startsWith(prefix))
                        .filter(bucket -> request.bucketRegion() == null
                                || request.bucketRegion().equals(bucket.region))
                        .map(bucket -> software.amazon.awssdk.services.s3.model.Bucket.builder()
                                .name(bucket.name)
                                .bucketRegion(bucket.region)
                                .creationDate(bucket.createdAt)
                                .build())
                        .toList();
        var page = Page.of(found, request.maxBuckets(), request.continuationToken());
        return ListBucketsResponse.builder()
                .buckets(page.items())
                .continuationToken(page.next())
                .build();
    }

    private DeleteBucketResponse delete(DeleteBucketRequest request) {
        if (!require(request.bucket()).isEmpty()) {
            throw S3Errors.refused("BucketNotEmpty", "The bucket you tried to delete is not empty", 409);
        }
        buckets.remove(request.bucket());
        return DeleteBucketResponse.builder().build();
    }
}
