package studio.titus.rehearsal.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.Tag;

/** A bucket of the account. Changes only while the rehearsal cloud carries out a call. */
final class Bucket {

    /** The version id of objects in a bucket that keeps no versions. */
    static final String UNVERSIONED = "null";

    final String name;
    final String region;
    final Instant createdAt;

    /** Tags, empty for none. */
    List<Tag> tags;

    boolean versioned;

    /** Null for none. */
    @Nullable
    PublicAccessBlockConfiguration publicAccess = PublicAccessBlockConfiguration.builder()
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build();

    /** Uploads in parts that were begun and neither completed nor aborted, by upload id. */
    final Map<String, MultipartUpload> uploads = new LinkedHashMap<>();

    private final List<Version> versions = new ArrayList<>();

    /**
     * An object or delete marker.
     *
     * @param deleteMarker whether it only says that the object was deleted
     */
    record Version(String key, String id, byte[] content, Instant at, boolean deleteMarker) {

        /** As S3 tells it of an object that came in one piece: its MD5, in quotes. */
        String entityTag() {
            try {
                var digest = MessageDigest.getInstance("MD5").digest(content);
                return '"' + HexFormat.of().formatHex(digest) + '"';
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has MD5", e);
            }
        }
    }

    Bucket(String name, String region, Instant createdAt, List<Tag> tags) {
        this.name = name;
        this.region = region;
        this.createdAt = createdAt;
        this.tags = tags;
    }

    /** All versions by key, the latest of each key first. */
    List<Version> versions() {
        return versions.reversed().stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    /** Adds a version; where no versions are kept it takes the place of the object of the same key. */
    void add(Version version) {
        if (version.id().equals(UNVERSIONED)) {
            remove(version.key(), UNVERSIONED);
        }
        versions.add(version);
    }

    Optional<Version> remove(String key, String id) {
        var found = versions.stream()
                .filter(version -> version.key().equals(key) && version.id().equals(id))
                .findFirst();
        found.ifPresent(versions::remove);
        return found;
    }

    /** The object a plain read of {@code key} gets. */
    Optional<Version> latest(String key) {
        return versions.reversed().stream()
                .filter(version -> version.key().equals(key))
                .findFirst()
                .filter(version -> !version.deleteMarker());
    }

    boolean isLatest(Version version) {
        return versions.reversed().stream()
                .filter(other -> other.key().equals(version.key()))
                .findFirst()
                .filter(version::equals)
                .isPresent();
    }

    boolean isEmpty() {
        return versions.isEmpty() && uploads.isEmpty();
    }
}
