package studio.titus.aws.resource;

import java.util.Map;

/** What stands at a bucket's name, as seen from one account and region. */
sealed interface BucketSight {

    /** Nothing. */
    record Free() implements BucketSight {}

    /**
     * A bucket that is out of reach.
     *
     * @param what a phrase such as "a bucket of another account"
     */
    record OutOfReach(String what) implements BucketSight {}

    /** A bucket of this account in this region. */
    record Own(String region, Map<String, String> tags) implements BucketSight {}
}
