package studio.titus.rehearsal.container;

import java.util.List;

/** AWS as programs on a machine find it. */
public interface AwsAccess {

    /**
     * Whether a role may do something.
     *
     * @param role its ARN or name
     * @param action for example {@code s3:ListAllMyBuckets}
     */
    Answer may(String role, String action);

    /** The ARN of the machine's own role, "" for none. */
    String role();

    /** The account's buckets: when they were made, and their names, as {@code aws s3 ls} prints them. */
    List<String> buckets();

    /** The ids of the machines that run. */
    List<String> instances();

    /** What comes of an attempt. */
    enum Answer {
        ALLOWED,
        DENIED,
        /** Nobody can put on that role here. */
        NO_CREDENTIALS
    }
}
