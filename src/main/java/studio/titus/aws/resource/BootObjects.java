package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import studio.titus.bootstrap.ObjectSigns;
import studio.titus.model.BootObject;
import studio.titus.model.NodePackages;

/** What a stack's bucket holds for the first boot of nodes. In one piece each, so that S3's entity tag is the content's MD5. */
final class BootObjects {

    /** A package has some tens of megabytes; a slow line takes a while for them. */
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(15);

    private final S3Client s3;

    BootObjects(S3Client s3) {
        this.s3 = s3;
    }

    List<BootObject> in(String bucket) {
        return call(
                "s3:ListBucket",
                () -> s3.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(NodePackages.PREFIX)).contents().stream()
                        .map(BootObjects::object)
                        .toList());
    }

    private static BootObject object(S3Object there) {
        return new BootObject(there.key(), ObjectSigns.of(there.eTag()), Optional.empty());
    }

    /** Uploads what is missing or another; then removes what is not wanted any more. */
    void bring(String bucket, List<BootObject> wanted) {
        var there = in(bucket);
        var signs = there.stream().collect(Collectors.toMap(BootObject::key, BootObject::sign));
        wanted.stream()
                .filter(object -> !object.sign().equals(signs.get(object.key())))
                .forEach(object -> object.source().ifPresent(file -> put(bucket, object.key(), file)));
        Set<String> keys = wanted.stream().map(BootObject::key).collect(Collectors.toSet());
        there.stream().map(BootObject::key).filter(key -> !keys.contains(key)).forEach(key -> delete(bucket, key));
    }

    private void put(String bucket, String key, Path file) {
        call(
                "s3:PutObject",
                () -> s3.putObject(
                        r -> r.bucket(bucket)
                                .key(key)
                                .overrideConfiguration(
                                        o -> o.apiCallTimeout(UPLOAD_LIMIT).apiCallAttemptTimeout(UPLOAD_LIMIT)),
                        RequestBody.fromFile(file)));
    }

    private void delete(String bucket, String key) {
        call("s3:DeleteObject", () -> s3.deleteObject(r -> r.bucket(bucket).key(key)));
    }
}
