package studio.titus.rehearsal.ec2;

import java.util.Optional;

/** What EC2 can see of IAM's instance profiles, which is a little behind IAM itself. */
@FunctionalInterface
public interface ProfileSource {

    /**
     * An instance profile EC2 has heard of.
     *
     * @param arn its ARN
     * @param id its unique id, {@code AIPA…}
     * @param hasRole whether EC2 has heard of a role in it, too
     */
    record Profile(String arn, String id, boolean hasRole) {}

    /** The profile of this name, if EC2 has heard of it. */
    Optional<Profile> find(String name);
}
