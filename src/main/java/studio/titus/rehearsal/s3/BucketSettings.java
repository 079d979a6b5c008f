package studio.titus.rehearsal.s3;

import java.util.List;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import studio.titus.rehearsal.wire.Operations;

/** What a bucket is set to. New buckets are private and encrypted, as S3's have been since 2023. */
final class BucketSettings {

    private final Buckets buckets;

    BucketSettings(Buckets buckets) {
        this.buckets = buckets;
    }

    void register(Operations operations) {
        operations
                .on(GetBucketTaggingRequest.class, this::tagging)
                .on(PutBucketTaggingRequest.class, this::putTagging)
                .on(DeleteBucketTaggingRequest.class, this::deleteTagging)
                .on(GetBucketVersioningRequest.class, this::versioning)
                .on(PutBucketVersioningRequest.class, this::putVersioning)
                .on(GetPublicAccessBlockRequest.class, this::publicAccessBlock)
                .on(PutPublicAccessBlockRequest.class, this::putPublicAccessBlock)
                .on(DeletePublicAccessBlockRequest.class, this::deletePublicAccessBlock)
                .on(GetBucketEncryptionRequest.class, this::encryption);
    }

    private GetBucketTaggingResponse tagging(GetBucketTaggingRequest request) {
        var tags = buckets.require(request.bucket()).tags;
        if (tags.isEmpty()) {
            throw S3Errors.refused("NoSuchTagSet", "The TagSet does not exist", 404);
        }
        return GetBucketTaggingResponse.builder().tagSet(tags).build();
    }

    private PutBucketTaggingResponse putTagging(PutBucketTaggingRequest request) {
        buckets.require(request.bucket()).tags = request.tagging().tagSet();
        return PutBucketTaggingResponse.builder().build();
    }

    private DeleteBucketTaggingResponse deleteTagging(DeleteBucketTaggingRequest request) {
        buckets.require(request.bucket()).tags = List.of();
        return DeleteBucketTaggingResponse.builder().build();
    }

    private GetBucketVersioningResponse versioning(GetBucketVersioningRequest request) {
        boolean versioned = buckets.require(request.bucket()).versioned;
        return GetBucketVersioningResponse.builder()
                .status(versioned ? BucketVersioningStatus.ENABLED : null)
                .build();
    }

    private PutBucketVersioningResponse putVersioning(PutBucketVersioningRequest request) {
        buckets.require(request.bucket()).versioned =
                request.versioningConfiguration().status() == BucketVersioningStatus.ENABLED;
        return PutBucketVersioningResponse.builder().build();
    }

    private GetPublicAccessBlockResponse publicAccessBlock(GetPublicAccessBlockRequest request) {
        var block = buckets.require(request.bucket()).publicAccess;
        if (block == null) {
            throw S3Errors.refused(
                    "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", 404);
        }
        return GetPublicAccessBlockResponse.builder()
                .publicAccessBlockConfiguration(block)
                .build();
    }

    private PutPublicAccessBlockResponse putPublicAccessBlock(PutPublicAccessBlockRequest request) {
        buckets.require(request.bucket()).publicAccess = request.publicAccessBlockConfiguration();
        return PutPublicAccessBlockResponse.builder().build();
    }

    private DeletePublicAccessBlockResponse deletePublicAccessBlock(DeletePublicAccessBlockRequest request) {
        buckets.require(request.bucket()).publicAccess = null;
        return DeletePublicAccessBlockResponse.builder().build();
    }

    private GetBucketEncryptionResponse encryption(GetBucketEncryptionRequest request) {
        buckets.require(request.bucket());
        var rule = ServerSideEncryptionRule.builder()
                .applyServerSideEncryptionByDefault(byDefault -> byDefault.sseAlgorithm(ServerSideEncryption.AES256))
                .bucketKeyEnabled(false)
                .build();
        return GetBucketEncryptionResponse.builder()
                .serverSideEncryptionConfiguration(configuration -> configuration.rules(rule))
                .build();
    }
}
