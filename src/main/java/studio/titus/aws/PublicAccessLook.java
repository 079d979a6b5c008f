package studio.titus.aws;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** Reads what keeps a bucket from the public, and switches it on. */
record PublicAccessLook(S3Client s3) {

    /** The settings that are off; S3 says that there is no configuration when none is on. */
    List<String> off(String bucket) {
        var found = ifThere(
                "s3:GetBucketPublicAccessBlock", () -> s3.getPublicAccessBlock(request -> request.bucket(bucket)));
        var block = found.map(GetPublicAccessBlockResponse::publicAccessBlockConfiguration)
                .orElseGet(() -> PublicAccessBlockConfiguration.builder().build());
        return settings(block).entrySet().stream()
                .filter(setting -> !Boolean.TRUE.equals(setting.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Switches all of it on. */
    void close(String bucket) {
        call(
                "s3:PutBucketPublicAccessBlock",
                () -> s3.putPublicAccessBlock(request -> request.bucket(bucket)
                        .publicAccessBlockConfiguration(all -> all.blockPublicAcls(true)
                                .ignorePublicAcls(true)
                                .blockPublicPolicy(true)
                                .restrictPublicBuckets(true))));
    }

    private static Map<String, @Nullable Boolean> settings(PublicAccessBlockConfiguration block) {
        var settings = new LinkedHashMap<String, @Nullable Boolean>();
        settings.put("BlockPublicAcls", block.blockPublicAcls());
        settings.put("IgnorePublicAcls", block.ignorePublicAcls());
        settings.put("BlockPublicPolicy", block.blockPublicPolicy());
        settings.put("RestrictPublicBuckets", block.restrictPublicBuckets());
        return settings;
    }
}
