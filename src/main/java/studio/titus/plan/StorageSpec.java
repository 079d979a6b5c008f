package studio.titus.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.model.BootObject;

/** Where the logs go. */
public sealed interface StorageSpec extends Spec {

    /**
     * A private bucket with S3's defaults (block public access, bucket owner enforced, SSE-S3). Its mark is an attribute of its own: not
     * every server takes tags with the create call, and one that was cut off before its marking shall be marked by the next run.
     *
     * @param bootObjects what it holds for the nodes' first boot
     */
    record Bucket(String name, String region, List<BootObject> bootObjects) implements StorageSpec {

        /** The attribute that says whether it bears our mark. */
        public static final String MARKED = "marked";

        /** The attribute of what it holds for the nodes' first boot: {@link #text}. */
        public static final String BOOT_OBJECTS = "boot_objects";

        private static final String BETWEEN = ", ";

        /** Objects as one text, sorted: {@code titus-studio/a 12345678, titus-studio/b 9abcdef0}. */
        public static String text(Collection<BootObject> objects) {
            return objects.stream()
                    .map(object -> object.key() + " " + object.sign())
                    .sorted()
                    .collect(Collectors.joining(BETWEEN));
        }

        /** The objects of such a text; all of them lie in the bucket. */
        public static List<BootObject> standing(String text) {
            return Stream.of(text.split(BETWEEN))
                    .filter(object -> object.contains(" "))
                    .map(object -> object.split(" ", 2))
                    .map(parts -> new BootObject(parts[0], parts[1], Optional.empty()))
                    .toList();
        }

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
            return Attributes.of("bucket", name, "region", region, MARKED, "true", BOOT_OBJECTS, text(bootObjects));
        }
    }
}
