package studio.titus.rehearsal.s3;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** The calls that store, read and delete objects. */
final class Objects {

    /** S3 deletes this many at most in one call. */
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
