package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.Tag;
import studio.titus.engine.Attempt;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.Marks;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.model.BucketName;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.StorageSpec;
import studio.titus.problem.Problem;

/**
 * The log bucket. Not every server takes tags with the create call, so whether it bears our mark is the attribute {@code marked}; an
 * empty bucket without any mark, of this account and with the name that the stack's network bears, is one whose marking was cut off.
 */
final class BucketHandler implements ResourceHandler<StorageSpec.Bucket> {

    private final S3Client s3;
    private final Buckets buckets;
    private final BucketContents contents;
    private final BootObjects bootObjects;

    BucketHandler(S3Client s3, Buckets buckets, BucketContents contents) {
        this.s3 = s3;
        this.buckets = buckets;
        this.contents = contents;
        this.bootObjects = new BootObjects(s3);
    }

    /** A bucket of ours, with what it holds for booting. */
    Live read(Address address, String name, BucketSight.Own own) {
        return LiveBuilder.from(live(address, name, own))
                .put(StorageSpec.Bucket.BOOT_OBJECTS, StorageSpec.Bucket.text(bootObjects.in(name)))
                .build();
    }

    private static Live live(Address address, String name, BucketSight.Own own) {
        return LiveBuilder.of(address, Kind.BUCKET, name)
                .put("bucket", name)
                .put("region", own.region())
                .put(StorageSpec.Bucket.MARKED, own.tags().containsKey(Marks.STACK))
                .tags(own.tags())
                .build();
    }

    /** Looks first: in us-east-1 a second create call succeeds and resets the bucket's access list. */
    @Override
    public Live create(StorageSpec.Bucket spec, Attempt attempt) {
        return switch (buckets.sight(spec.name())) {
            case BucketSight.Free _ -> make(spec, attempt);
            case BucketSight.Own _ -> throw exists(spec.name());
            case BucketSight.OutOfReach(var what) -> throw taken(spec.name(), what);
        };
    }

    private Live make(StorageSpec.Bucket spec, Attempt attempt) {
        var request = request(spec, attempt);
        call("s3:CreateBucket", () -> s3.createBucket(request));
        return live(attempt.address(), spec.name(), new BucketSight.Own(spec.region(), Map.of()));
    }

    private static CreateBucketRequest request(StorageSpec.Bucket spec, Attempt attempt) {
        var request = CreateBucketRequest.builder().bucket(spec.name()).createBucketConfiguration(configuration -> {
            configuration.tags(tags(attempt.tags()));
            // the oldest region must not be named. Source: S3 API model, CreateBucketConfiguration
            if (!spec.region().equals("us-east-1")) {
                configuration.locationConstraint(spec.region());
            }
        });
        BucketName.of(spec.name())
                .accountNamespaceRegion()
                .ifPresent(_ ->
                        request.overrideConfiguration(o -> o.putHeader("x-amz-bucket-namespace", "account-regional")));
        return request.build();
    }

    private static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private static CloudException exists(String name) {
        var problem = Problem.of("aws.exists", "This account has a bucket %s already".formatted(name))
                .because("It does not bear this stack's mark.")
                .next("Remove that bucket, or choose another name in the settings.");
        return new CloudException(Reaction.EXISTS, problem, null);
    }

    private static CloudException taken(String name, String what) {
        var problem = Problem.of("aws.bucket-taken", "The bucket name %s is taken".formatted(name))
                .because("There is %s of that name, and names are unique in the whole world.".formatted(what))
                .next("Choose another bucket name in the settings.");
        return new CloudException(Reaction.REFUSED, problem, null);
    }

    /** Marks it before anything is put into it: an unmarked bucket is taken for ours only while it is empty. */
    @Override
    public Live update(StorageSpec.Bucket spec, Live live, Set<String> attributes, Attempt attempt) {
        boolean onlyObjects = attributes.equals(Set.of(StorageSpec.Bucket.BOOT_OBJECTS));
        var marked = onlyObjects ? live : mark(spec, live, attributes, attempt);
        if (!attributes.contains(StorageSpec.Bucket.BOOT_OBJECTS)) {
            return marked;
        }
        bootObjects.bring(live.id(), spec.bootObjects());
        return LiveBuilder.from(marked)
                .put(StorageSpec.Bucket.BOOT_OBJECTS, StorageSpec.Bucket.text(spec.bootObjects()))
                .build();
    }

    /** S3 replaces all tags at once, so those that are there are kept. */
    private Live mark(StorageSpec.Bucket spec, Live live, Set<String> attributes, Attempt attempt) {
        var change = TagChange.of(live, spec, attributes, attempt);
        var tags = Tags.plus(buckets.tags(live.id()), attempt.tags());
        tags.keySet().removeAll(change.gone());
        call(
                "s3:PutBucketTagging",
                () -> s3.putBucketTagging(r -> r.bucket(live.id()).tagging(t -> t.tagSet(tags(tags)))));
        return LiveBuilder.from(change.on(live))
                .tags(tags)
                .put(StorageSpec.Bucket.MARKED, true)
                .build();
    }

    @Override
    public Optional<Live> look(Live live) {
        return buckets.sight(live.id()) instanceof BucketSight.Own own
                ? Optional.of(read(live.address(), live.id(), own))
                : Optional.empty();
    }

    /** The blueprint makes the bucket after the network, so the network bears this very name by now. */
    @Override
    public Optional<Live> find(StorageSpec.Bucket spec, Attempt attempt) {
        return buckets.sight(spec.name()) instanceof BucketSight.Own own && ours(spec.name(), own, attempt)
                ? Optional.of(read(attempt.address(), spec.name(), own))
                : Optional.empty();
    }

    private boolean ours(String name, BucketSight.Own own, Attempt attempt) {
        return Ours.marked(own.tags(), attempt) || adoptable(name, own);
    }

    /** Whether this may be a bucket of ours whose marking was cut off; the name must come from the stack's network. */
    boolean adoptable(String name, BucketSight.Own own) {
        return own.tags().isEmpty() && buckets.empty(name);
    }

    @Override
    public void delete(Live live, Removal removal) {
        var name = live.id();
        try {
            delete(name);
        } catch (CloudException e) {
            if (!e.problem().code().equals("aws.bucket-not-empty")) {
                throw e;
            }
            if (!removal.bucketContents()) {
                contents.emptyBoot(name);
                if (contents.count(name) > 0) {
                    throw full(name);
                }
            }
            long count = contents.empty(name);
            removal.notes().accept("deleted %d object versions from bucket %s".formatted(count, name));
            delete(name);
        }
    }

    private void delete(String name) {
        ifThere("s3:DeleteBucket", () -> s3.deleteBucket(r -> r.bucket(name)));
    }

    private CloudException full(String name) {
        int count = contents.count(name);
        var many = count >= BucketContents.PAGE ? "%d or more".formatted(count) : String.valueOf(count);
        var problem = Problem.of("aws.bucket-kept", "The bucket %s was kept".formatted(name))
                .because("It holds %s object versions.".formatted(many))
                .next("Destroy again with its contents, or empty it first.");
        return new CloudException(Reaction.KEPT, problem, null);
    }
}
