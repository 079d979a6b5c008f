package studio.titus.checks;

import java.util.List;

/** Whether S3 keeps the bucket from the public, whatever its policy or its objects' access lists say. */
final class BucketCheck {

    private BucketCheck() {}

    static Finding judge(String bucket, List<String> off) {
        return off.isEmpty()
                ? Finding.holds("Block Public Access is on, all four settings")
                : Finding.fails(
                        "off: " + String.join(", ", off),
                        "A policy or an access list may open the bucket to everybody.",
                        new Fix.CloseBucket(bucket));
    }
}
