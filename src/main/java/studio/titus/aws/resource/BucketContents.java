package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.model.NodePackages;
import studio.titus.problem.Problem;

/** What lies in a bucket: objects with all their versions, delete markers, and uploads that never ended. */
final class BucketContents {

    /** How many keys S3 lists and deletes in one call. */
    static final int PAGE = 1000;

    private final S3Client s3;

    BucketContents(S3Client s3) {
        this.s3 = s3;
    }

    /** How many versions and delete markers there are but those for booting, counted up to {@link #PAGE}. */
    int count(String bucket) {
        return (int) identifiers(firstPage(bucket, "")).stream()
                .filter(identifier -> !identifier.key().startsWith(NodePackages.PREFIX))
                .count();
    }

    /** Deletes what lies there for booting, which is ours and no log. */
    void emptyBoot(String bucket) {
        delete(bucket, NodePackages.PREFIX);
    }

    /**
     * Deletes all of it.
     *
     * @return how many versions and delete markers there were
     */
    long empty(String bucket) {
        abortUploads(bucket);
        return delete(bucket, "");
    }

    private long delete(String bucket, String prefix) {
        long deleted = 0;
        var page = identifiers(firstPage(bucket, prefix));
        while (!page.isEmpty()) {
            delete(bucket, page);
            deleted += page.size();
            page = identifiers(firstPage(bucket, prefix));
        }
        return deleted;
    }

    private ListObjectVersionsResponse firstPage(String bucket, String prefix) {
        return call(
                "s3:ListBucketVersions",
                () -> s3.listObjectVersions(r -> r.bucket(bucket).prefix(prefix).maxKeys(PAGE)));
    }

    private static List<ObjectIdentifier> identifiers(ListObjectVersionsResponse page) {
        var versions = page.versions().stream().map(version -> identifier(version.key(), version.versionId()));
        var markers = page.deleteMarkers().stream().map(marker -> identifier(marker.key(), marker.versionId()));
        return Stream.concat(versions, markers).toList();
    }

    private static ObjectIdentifier identifier(String key, String version) {
        return ObjectIdentifier.builder().key(key).versionId(version).build();
    }

    private void delete(String bucket, List<ObjectIdentifier> page) {
        var reply = call(
                "s3:DeleteObjectVersion",
                () -> s3.deleteObjects(
                        r -> r.bucket(bucket).delete(d -> d.objects(page).quiet(true))));
        reply.errors().stream().findFirst().ifPresent(error -> {
            throw refused(bucket, error);
        });
    }

    private static CloudException refused(String bucket, S3Error error) {
        var problem = Problem.of("aws.bucket-not-emptied", "S3 does not delete an object of the bucket " + bucket)
                .because(error.code() + ": " + error.message())
                .next("Delete %s in the S3 console, then run destroy again.".formatted(error.key()));
        return new CloudException(Reaction.REFUSED, problem, null);
    }

    private void abortUploads(String bucket) {
        var uploads = call(
                "s3:ListBucketMultipartUploads",
                () -> s3.listMultipartUploadsPaginator(r -> r.bucket(bucket)).uploads().stream()
                        .toList());
        uploads.forEach(upload -> ifThere(
                "s3:AbortMultipartUpload",
                () -> s3.abortMultipartUpload(
                        r -> r.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()))));
    }
}
