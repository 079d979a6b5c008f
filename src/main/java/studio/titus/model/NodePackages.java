package studio.titus.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the nodes of one stack get the packages of the Titus servers from.
 *
 * @param places for each package
 * @param loginObject key of the object in the stack's bucket with the login of the package source, empty for none
 * @param objects what has to lie in the bucket before a node boots
 */
public record NodePackages(Map<TitusPackage, Place> places, Optional<String> loginObject, List<BootObject> objects) {

    /** What a bucket holds for booting begins like this; everything else in it is the containers'. */
    public static final String PREFIX = "titus-studio/";

    public NodePackages {
        places = Map.copyOf(places);
        objects = List.copyOf(objects);
    }

    /**
     * The packages as the public serves them, known by git's id.
     *
     * @param folder URL of the folder they are in
     */
    public static NodePackages published(String folder) {
        var places = new EnumMap<TitusPackage, Place>(TitusPackage.class);
        for (var each : TitusPackage.values()) {
            var url = folder.replaceFirst("/*$", "/") + each.fileName();
            places.put(each, new Place(url, Check.BLOB_ID, each.blobId()));
        }
        return new NodePackages(places, Optional.empty(), List.of());
    }

    /**
     * One package.
     *
     * @param from a URL, or a key in the stack's bucket
     * @param check how the node proves that it has the right file
     * @param sum what that gives, in hex
     */
    public record Place(String from, Check check, String sum) {

        /** How, and what it must give, as the boot scripts read it. */
        public String checksum() {
            return check.id + " " + sum;
        }
    }

    /** How a file is recognised. */
    public enum Check {
        SHA256("sha256"),
        /** Git's id, for files that are known by it alone. It guards against change and truncation, not against a made collision. */
        BLOB_ID("blob_id");

        private final String id;

        Check(String id) {
            this.id = id;
        }

        /** As boot scripts name it. */
        public String id() {
            return id;
        }
    }
}
