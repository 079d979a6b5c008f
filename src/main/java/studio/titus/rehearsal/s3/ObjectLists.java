package studio.titus.rehearsal.s3;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** The calls that list objects and their versions. */
final class ObjectLists {

    /** S3 lists this many at most in one call. */
    private static final int LIMIT = 1000;

    private final Buckets buckets;

    ObjectLists(Buckets buckets) {
        this.buckets = buckets;
    }

    void register(Operations operations) {
        operations.on(ListObjectsV2Request.class, this::list).on(ListObjectVersionsRequest.class, this::listVersions);
    }

    private ListObjectsV2Response list(ListObjectsV2Request request) {
        var bucket = buckets.require(request.bucket());
        String prefix = Optional.ofNullable(request.prefix()).orElse("");
        var found = bucket.versions().stream()
                .filter(version -> !version.deleteMarker()
                        && bucket.isLatest(version)
                        && version.key().startsWith(prefix))
                .map(version -> S3Object.builder()
                        .key(version.key())
                        .size((long) version.content().length)
                        .eTag(version.entityTag())
                        .lastModified(version.at())
                        .build())
                .toList();
        var page = Page.of(found, limit(request.maxKeys()), request.continuationToken());
        return ListObjectsV2Response.builder()
                .name(request.bucket())
                .contents(page.items())
                .keyCount(page.items().size())
                .isTruncated(page.next() != null)
                .nextContinuationToken(page.next())
                .build();
    }

    private static int limit(@Nullable Integer wanted) {
        return wanted == null ? LIMIT : Math.min(wanted, LIMIT);
    }

    private ListObjectVersionsResponse listVersions(ListObjectVersionsRequest request) {
        var bucket = buckets.require(request.bucket());
        String prefix = Optional.ofNullable(request.prefix()).orElse("");
        var rest = afterMarkers(
                bucket.versions().stream()
                        .filter(version -> version.key().startsWith(prefix))
                        .toList(),
                request);
        var page = Page.of(rest, limit(request.maxKeys()), null);
        var reply = ListObjectVersionsResponse.builder()
                .name(request.bucket())
                .versions(page.items().stream()
                        .filter(version -> !version.deleteMarker())
                        .map(version -> objectVersion(bucket, version))
                        .toList())
                .deleteMarkers(page.items().stream()
                        .filter(Bucket.Version::deleteMarker)
                        .map(version -> marker(bucket, version))
                        .toList())
                .isTruncated(page.next() != null);
        if (page.next() != null) {
            reply.nextKeyMarker(page.items().getLast().key())
                    .nextVersionIdMarker(page.items().getLast().id());
        }
        return reply.build();
    }

    /** What comes behind the version that ended the page before, also if that one has been deleted since. */
    private static List<Bucket.Version> afterMarkers(List<Bucket.Version> all, ListObjectVersionsRequest request) {
        String key = request.keyMarker();
        String id = request.versionIdMarker();
        if (key == null) {
            return all;
        }
        for (int position = 0; position < all.size(); position++) {
            var version = all.get(position);
            if (version.key().equals(key) && version.id().equals(id)) {
                return all.subList(position + 1, all.size());
            }
        }
        return all.stream()
                .dropWhile(version -> version.key().compareTo(key) < 0
                        || id == null && version.key().equals(key))
                .toList();
    }

    private static ObjectVersion objectVersion(Bucket bucket, Bucket.Version version) {
        return ObjectVersion.builder()
                .key(version.key())
                .versionId(version.id())
                .isLatest(bucket.isLatest(version))
                .size((long) version.content().length)
                .lastModified(version.at())
                .build();
    }

    private static DeleteMarkerEntry marker(Bucket bucket, Bucket.Version version) {
        return DeleteMarkerEntry.builder()
                .key(version.key())
                .versionId(version.id())
                .isLatest(bucket.isLatest(version))
                .lastModified(version.at())
                .build();
    }
}
