package studio.titus.plan;

import java.util.List;
import java.util.Map;

/** Where the logs go. */
public sealed interface StorageSpec extends Spec {

    /**
     * A private bucket with S3's defaults (block public access, bucket owner enforced, SSE-S3). Its mark is an attribute of its own: not
     * every server takes tags with the create call, and one that was cut off before its marking shall be marked by the next run.
     */
    record Bucket(String name, String region) implements StorageSpec {

        /** The attribute that says whether it bears our mark. */
        public static final String MARKED = "marked";

        @Override
        public Kind kind() {
            return Kind.BUCKET;
        }

        @Override
        public List<Ref> refs() {
            return List.of();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("bucket", name, "region", region, MARKED, "true");
        }
    }
}
