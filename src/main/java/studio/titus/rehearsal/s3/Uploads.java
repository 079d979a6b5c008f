package studio.titus.rehearsal.s3;

import java.util.List;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** Uploads in parts that were begun: enough to have some lie about in a bucket that is to be deleted. */
final class Uploads {

    private final World world;
    private final Buckets buckets;

    Uploads(World world, Buckets buckets) {
        this.world = world;
        this.buckets = buckets;
    }

    void register(Operations operations) {
        operations
                .on(CreateMultipartUploadRequest.class, this::create)
                .on(ListMultipartUploadsRequest.class, this::list)
                .on(AbortMultipartUploadRequest.class, this::abort);
    }

    private CreateMultipartUploadResponse create(CreateMultipartUploadRequest request) {
        var bucket = buckets.require(request.bucket());
        String id = world.dice().hex("upload", 32);
        bucket.uploads.put(
                id,
                MultipartUpload.builder()
                        .key(request.key())
                        .uploadId(id)
                        .initiated(world.now())
                        .build());
        return CreateMultipartUploadResponse.builder()
                .bucket(request.bucket())
                .key(request.key())
                .uploadId(id)
                .build();
    }

    private ListMultipartUploadsResponse list(ListMultipartUploadsRequest request) {
        return ListMultipartUploadsResponse.builder()
                .bucket(request.bucket())
                .uploads(List.copyOf(buckets.require(request.bucket()).uploads.values()))
                .isTruncated(false)
                .build();
    }

    private AbortMultipartUploadResponse abort(AbortMultipartUploadRequest request) {
        if (buckets.require(request.bucket()).uploads.remove(request.uploadId()) == null) {
            throw S3Errors.noSuchUpload();
        }
        return AbortMultipartUploadResponse.builder().build();
    }
}
