package studio.titus.rehearsal.s3;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;
import studio.titus.rehearsal.wire.World;

/** Objects and their versions. */
final class Objects {

    /** S3 lists and deletes this many at most in one call. */
    private static final int LIMIT = 1000;

    private final World world;
    private final Buckets buckets;

    Objects(World world, Buckets buckets) {
        this.world = world;
        this.buckets = buckets;
    }

    void register(Operations operations) {
        operations
                .onUpload(PutObjectRequest.class, this::put)
                .on(GetObjectRequest.class, this::get)
                .on(HeadObjectRequest.class, this::head)
                .on(ListObjectsV2Request.class, this::list)
                .on(ListObjectVersionsRequest.class, this::listVersions)
                .on(DeleteObjectRequest.class, this::delete)
                .on(DeleteObjectsRequest.class, this::deleteMany);
    }

    private PutObjectResponse put(PutObjectRequest request, byte[] content) {
        var bucket = buckets.require(request.bucket());
        String id = versionId(bucket);
        bucket.add(new Bucket.Version(request.key(), id, content, world.now(), false));
        return PutObjectResponse.builder()
                .versionId(bucket.versioned ? id : null)
                .build();
    }

    private String versionId(Bucket bucket) {
        return bucket.versioned ? world.dice().hex("version", 32) : Bucket.UNVERSIONED;
    }

    private ResponseBytes<GetObjectResponse> get(GetObjectRequest request) {
        var found = require(request.bucket(), request.key());
        var reply = GetObjectResponse.builder()
                .contentLength((long) found.content().length)
                .lastModified(found.at())
                .build();
        return ResponseBytes.fromByteArray(reply, found.content());
    }

    private HeadObjectResponse head(HeadObjectRequest request) {
        var found = require(request.bucket(), request.key());
        return HeadObjectResponse.builder()
                .contentLength((long) found.content().length)
                .lastModified(found.at())
                .build();
    }

    private Bucket.Version require(String bucket, String key) {
        return buckets.require(bucket).latest(key).orElseThrow(S3Errors::noSuchKey);
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
        var rest = bucket.versions().stream()
                .filter(version -> version.key().startsWith(prefix))
                .dropWhile(version -> isBefore(version, request))
                .toList();
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

    /** Whether a version came on an earlier page, which ended with the version the request's markers name. */
    private static boolean isBefore(Bucket.Version version, ListObjectVersionsRequest request) {
        return request.keyMarker() != null
                && version.key().compareTo(request.keyMarker()) <= 0
                && !(request.versionIdMarker() != null
                        && version.key().equals(request.keyMarker())
                        && !version.id().equals(request.versionIdMarker()));
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

    private DeleteObjectResponse delete(DeleteObjectRequest request) {
        remove(buckets.require(request.bucket()), request.key(), Optional.ofNullable(request.versionId()));
        return DeleteObjectResponse.builder().build();
    }

    private DeleteObjectsResponse deleteMany(DeleteObjectsRequest request) {
        var bucket = buckets.require(request.bucket());
        if (request.delete().objects().size() > LIMIT) {
            throw S3Errors.refused(
                    "MalformedXML",
                    "The XML you provided was not well-formed or did not validate against our published schema",
                    400);
        }
        List<DeletedObject> deleted = request.delete().objects().stream()
                .map(named -> {
                    remove(bucket, named.key(), Optional.ofNullable(named.versionId()));
                    return DeletedObject.builder()
                            .key(named.key())
                            .versionId(named.versionId())
                            .build();
                })
                .toList();
        boolean quiet = Boolean.TRUE.equals(request.delete().quiet());
        return DeleteObjectsResponse.builder()
                .deleted(quiet ? List.of() : deleted)
                .build();
    }

    /** Without a version id a bucket that keeps versions only gets a delete marker. */
    private void remove(Bucket bucket, String key, Optional<String> versionId) {
        if (versionId.isEmpty() && bucket.versioned) {
            bucket.add(new Bucket.Version(key, versionId(bucket), new byte[0], world.now(), true));
        } else {
            bucket.remove(key, versionId.orElse(Bucket.UNVERSIONED));
        }
    }
}
