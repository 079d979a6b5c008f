package studio.titus.rehearsal.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.titus.rehearsal.Refusal.codeOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.Tag;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.Refusal;

class BucketTest {

    private static final String NAME = "titus-logs";

    private final CloudFixture aws = CloudFixture.instant();

    @Test
    void theLocationHasToBeTheRegionsOwn() {
        assertThat(codeOf(() -> aws.s3.createBucket(request -> request.bucket(NAME))))
                .isEqualTo("IllegalLocationConstraintException");
        assertThat(codeOf(() -> create(aws.s3, "us-west-2"))).isEqualTo("IllegalLocationConstraintException");
        assertThat(codeOf(() -> create(virginia(), "us-east-1"))).isEqualTo("InvalidLocationConstraint");
        assertThat(codeOf(() -> aws.s3.createBucket(request -> request.bucket("Bad_Name"))))
                .isEqualTo("InvalidBucketName");

        create();
        virginia().createBucket(request -> request.bucket("titus-logs-2"));

        assertThat(aws.s3.getBucketLocation(request -> request.bucket(NAME)).locationConstraintAsString())
                .isEqualTo("eu-west-1");
        assertThat(virginia()
                        .getBucketLocation(request -> request.bucket("titus-logs-2"))
                        .locationConstraint())
                .isNull();
        assertThat(aws.s3.listBuckets().buckets()).extracting("name").containsExactly(NAME, "titus-logs-2");
    }

    @Test
    void onesOwnBucketAgainIsToldFromSomebodyElses() {
        create();
        aws.circumstances.foreignBucket("taken", "eu-west-1");

        assertThatThrownBy(this::create).isInstanceOf(BucketAlreadyOwnedByYouException.class);
        assertThatThrownBy(() -> aws.s3.createBucket(request -> request.bucket("taken")
                        .createBucketConfiguration(where -> where.locationConstraint("eu-west-1"))))
                .isInstanceOf(BucketAlreadyExistsException.class);
        virginia().createBucket(request -> request.bucket("twice"));
        virginia().createBucket(request -> request.bucket("twice"));
    }

    @Test
    void headTellsOnlyByItsStatus() {
        create();
        aws.circumstances.foreignBucket("taken", "eu-west-1").foreignBucket("far", "us-west-2");

        assertThat(aws.s3.headBucket(request -> request.bucket(NAME)).bucketRegion())
                .isEqualTo("eu-west-1");
        assertThatThrownBy(() -> aws.s3.headBucket(request -> request.bucket("free")))
                .isInstanceOf(NoSuchBucketException.class);
        assertThat(Refusal.of(() -> aws.s3.headBucket(request -> request.bucket("taken")))
                        .statusCode())
                .isEqualTo(403);
        var elsewhere = Refusal.of(() -> aws.s3.headBucket(request -> request.bucket("far")));
        assertThat(elsewhere.statusCode()).isEqualTo(301);
        assertThat(elsewhere.awsErrorDetails().errorCode()).isNull();
        assertThat(elsewhere.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
                .hasValue("us-west-2");
    }

    @Test
    void aBucketOfAnotherRegionIsRedirectedAndAStrangersDenied() {
        create();
        aws.circumstances.foreignBucket("taken", "eu-west-1");

        assertThat(codeOf(() -> virginia().getBucketTagging(request -> request.bucket(NAME))))
                .isEqualTo("PermanentRedirect");
        assertThat(codeOf(() -> aws.s3.getBucketTagging(request -> request.bucket("taken"))))
                .isEqualTo("AccessDenied");
    }

    @Test
    void tagsComeWithTheBucketOrLater() {
        aws.s3.createBucket(request -> request.bucket(NAME)
                .createBucketConfiguration(configuration ->
                        configuration.locationConstraint("eu-west-1").tags(tag("titus-studio:stack", "demo"))));
        assertThat(aws.s3.getBucketTagging(request -> request.bucket(NAME)).tagSet())
                .containsExactly(tag("titus-studio:stack", "demo"));

        aws.s3.putBucketTagging(request -> request.bucket(NAME).tagging(tagging -> tagging.tagSet(tag("a", "b"))));
        assertThat(aws.s3.getBucketTagging(request -> request.bucket(NAME)).tagSet())
                .containsExactly(tag("a", "b"));
        aws.s3.deleteBucketTagging(request -> request.bucket(NAME));
        assertThat(codeOf(() -> aws.s3.getBucketTagging(request -> request.bucket(NAME))))
                .isEqualTo("NoSuchTagSet");
    }

    @Test
    void newBucketsArePrivateAndEncrypted() {
        create();

        assertThat(aws.s3
                        .getPublicAccessBlock(request -> request.bucket(NAME))
                        .publicAccessBlockConfiguration()
                        .blockPublicAcls())
                .isTrue();
        assertThat(aws.s3
                        .getBucketEncryption(request -> request.bucket(NAME))
                        .serverSideEncryptionConfiguration()
                        .rules())
                .hasSize(1);
        assertThat(aws.s3.getBucketVersioning(request -> request.bucket(NAME)).status())
                .isNull();
    }

    @Test
    void objectsAreStoredListedReadAndDeleted() {
        create();
        put("deb/titus.deb", "content");
        put("logs/1", "one");

        assertThat(aws.s3
                        .getObjectAsBytes(request -> request.bucket(NAME).key("deb/titus.deb"))
                        .asUtf8String())
                .isEqualTo("content");
        assertThat(aws.s3
                        .headObject(request -> request.bucket(NAME).key("deb/titus.deb"))
                        .contentLength())
                .isEqualTo(7);
        assertThat(aws.s3
                        .listObjectsV2(request -> request.bucket(NAME).prefix("logs/"))
                        .contents())
                .extracting("key")
                .containsExactly("logs/1");
        aws.s3.deleteObject(request -> request.bucket(NAME).key("logs/1"));
        assertThatThrownBy(() ->
                        aws.s3.getObjectAsBytes(request -> request.bucket(NAME).key("logs/1")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aBucketIsOnlyDeletedEmptyOfVersionsMarkersAndUploads() {
        create();
        aws.s3.putBucketVersioning(request -> request.bucket(NAME)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        put("log", "one");
        put("log", "two");
        aws.s3.deleteObject(request -> request.bucket(NAME).key("log"));
        String upload = aws.s3
                .createMultipartUpload(request -> request.bucket(NAME).key("big"))
                .uploadId();
        assertThat(aws.s3.listObjectsV2(request -> request.bucket(NAME)).contents())
                .isEmpty();
        assertThat(codeOf(this::deleteBucket)).isEqualTo("BucketNotEmpty");

        aws.s3.deleteObjects(request -> request.bucket(NAME).delete(delete -> delete.objects(allVersions())));
        assertThat(codeOf(this::deleteBucket)).isEqualTo("BucketNotEmpty");
        assertThat(aws.s3.listMultipartUploads(request -> request.bucket(NAME)).uploads())
                .hasSize(1);
        aws.s3.abortMultipartUpload(request -> request.bucket(NAME).key("big").uploadId(upload));

        deleteBucket();
        assertThat(codeOf(this::deleteBucket)).isEqualTo("NoSuchBucket");
    }

    @Test
    void versionsComeInPagesThatSurviveDeletingWhatWasSeen() {
        create();
        for (int number = 0; number < 5; number++) {
            put("log-" + number, "x");
        }
        var first = aws.s3.listObjectVersions(request -> request.bucket(NAME).maxKeys(2));
        assertThat(first.isTruncated()).isTrue();
        aws.s3.deleteObjects(request -> request.bucket(NAME)
                .delete(delete -> delete.objects(first.versions().stream()
                        .map(version -> ObjectIdentifier.builder()
                                .key(version.key())
                                .versionId(version.versionId())
                                .build())
                        .toList())));

        var second = aws.s3.listObjectVersions(request ->
                request.bucket(NAME).keyMarker(first.nextKeyMarker()).versionIdMarker(first.nextVersionIdMarker()));

        assertThat(second.versions()).extracting("key").containsExactly("log-2", "log-3", "log-4");
        assertThat(second.isTruncated()).isFalse();
    }

    @Test
    void manyVersionsOfOneKeyComeInPagesToo() {
        create();
        aws.s3.putBucketVersioning(request -> request.bucket(NAME)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        for (int number = 0; number < 5; number++) {
            put("log", "x" + number);
        }

        assertThat(aws.s3
                        .listObjectVersionsPaginator(
                                request -> request.bucket(NAME).maxKeys(2))
                        .versions())
                .extracting("versionId")
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    private List<ObjectIdentifier> allVersions() {
        var all = aws.s3.listObjectVersions(request -> request.bucket(NAME));
        return Stream.concat(
                        all.versions().stream().map(version -> identifier(version.key(), version.versionId())),
                        all.deleteMarkers().stream().map(marker -> identifier(marker.key(), marker.versionId())))
                .toList();
    }

    private static ObjectIdentifier identifier(String key, String versionId) {
        return ObjectIdentifier.builder().key(key).versionId(versionId).build();
    }

    private S3Client virginia() {
        return aws.cloud.clients("us-east-1").s3();
    }

    private void create() {
        create(aws.s3, "eu-west-1");
    }

    private static void create(S3Client s3, String location) {
        s3.createBucket(
                request -> request.bucket(NAME).createBucketConfiguration(where -> where.locationConstraint(location)));
    }

    private void put(String key, String content) {
        aws.s3.putObject(
                request -> request.bucket(NAME).key(key), RequestBody.fromString(content, StandardCharsets.UTF_8));
    }

    private void deleteBucket() {
        aws.s3.deleteBucket(request -> request.bucket(NAME));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
