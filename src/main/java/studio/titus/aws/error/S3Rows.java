package studio.titus.aws.error;

import static studio.titus.engine.CloudException.Reaction.BUSY;
import static studio.titus.engine.CloudException.Reaction.EXISTS;
import static studio.titus.engine.CloudException.Reaction.LAGGING;
import static studio.titus.engine.CloudException.Reaction.REFUSED;

import java.util.List;

/** What S3 answers. Source: S3 user guide, "List of error codes". */
final class S3Rows {

    private static final String OTHER_NAME = "Choose another bucket name in the settings.";

    static final List<Row> ALL = List.of(
            Row.on(
                    Meaning.of(REFUSED, "aws.bucket-taken", "Another AWS account holds a bucket of this name")
                            .because("Bucket names are unique in the whole world.")
                            .next(OTHER_NAME),
                    "BucketAlreadyExists"),
            Row.on(
                    Meaning.of(EXISTS, "aws.exists", "This account has a bucket of this name already")
                            .next("Remove that bucket, or choose another name in the settings."),
                    "BucketAlreadyOwnedByYou"),
            Row.on(
                    Meaning.of(BUSY, "aws.busy.bucket", "S3 is still busy with a bucket of this name")
                            .because("A deleted bucket's name may stay blocked for minutes, at times for hours.")
                            .next("Try again later, or choose another bucket name in the settings."),
                    "OperationAborted"),
            Row.on(
                    Meaning.of(BUSY, "aws.bucket-not-empty", "The bucket still holds objects")
                            .next("Stop what writes into it, then run the same command again."),
                    "BucketNotEmpty"),
            Row.on(Meaning.of(LAGGING, "aws.lagging.bucket", "S3 does not see the new bucket yet"), "NoSuchBucket"),
            Row.on(
                    Meaning.of(REFUSED, "aws.bucket-name", "S3 does not allow this bucket name")
                            .because("{message}")
                            .next(OTHER_NAME),
                    "InvalidBucketName"),
            Row.on(
                    Meaning.of(REFUSED, "aws.bucket-region", "The bucket is in another region")
                            .because("{message}")
                            .next(OTHER_NAME),
                    "PermanentRedirect",
                    "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException"));

    private S3Rows() {}
}
