package studio.titus.checks;

import java.util.List;
import java.util.Map;
import studio.titus.model.Cidr;
import studio.titus.plan.Address;
import studio.titus.plan.Exposure;

/** A stack seen from outside: what AWS says of its walls, and what its public addresses answer. */
public interface Surroundings {

    /** What came of a try to connect. */
    enum Knock {
        /** Somebody listens and may be talked to. */
        ANSWERED,
        /** The machine says that nobody listens. */
        REFUSED,
        /** Nothing came back within three seconds, which is what a security group's silence looks like. */
        SILENCE
    }

    /** The stack's network, such as {@code vpc-0abc}. */
    String vpc();

    /** The address range that people may come from, as the settings have it, or as AWS has it where they are lost. */
    List<Cidr> trusted();

    /** The NAT gateway's public address; "" when there is none. */
    String natAddress();

    /** The log bucket's name. */
    String bucket();

    /** The region's code, such as {@code eu-west-1}. */
    String region();

    /** The ARN of the role with which containers may use S3; "" when it does not stand. */
    String containerRole();

    /** The id of the security group for containers; "" when it does not stand. */
    String containerGroup();

    /** @throws studio.titus.problem.ProblemException when AWS does not tell */
    Exposure exposure();

    /**
     * The settings of Block Public Access that are off for the bucket.
     *
     * @throws studio.titus.problem.ProblemException when AWS does not tell
     */
    List<String> publicSettings();

    /** The rules that are the stack's own, by their ids, with the resource that each belongs to. */
    Map<String, Address> ownRules();

    /**
     * Takes inbound rules away; one that is gone already does not matter.
     *
     * @throws studio.titus.problem.ProblemException when AWS does not do it
     */
    void revoke(List<Exposure.Opening> rules);

    /**
     * Switches all of Block Public Access on for the bucket.
     *
     * @throws studio.titus.problem.ProblemException when AWS does not do it
     */
    void closeBucket();

    /** Tries to connect from this computer. */
    Knock knock(String publicAddress, int port);
}
