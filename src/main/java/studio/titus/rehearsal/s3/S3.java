package studio.titus.rehearsal.s3;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** S3: one set of buckets, seen from as many regions as there are endpoints. */
public final class S3 {

    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final World world;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();

    /** S3 without buckets of this account. */
    public S3(World world) {
        this.world = world;
    }

    /** What the endpoint of {@code region} answers. */
    public Operations operations(String region) {
        var operations = new Operations();
        var view = new Buckets(world, buckets, region);
        view.register(operations);
        new BucketSettings(view).register(operations);
        new Objects(world, view).register(operations);
        new ObjectLists(view).register(operations);
        new Uploads(world, view).register(operations);
        return operations;
    }

    /** The buckets as the AWS CLI lists them: when each was made, and its name. */
    public List<String> listing() {
        return buckets.values().stream()
                .map(bucket -> MADE.format(bucket.createdAt) + " " + bucket.name)
                .toList();
    }
}
