package studio.titus.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.plan.Exposure;

/** An account and region one is signed in to. */
public interface CloudSession extends AutoCloseable {

    int SSH_PORT = 22;

    /**
     * Who one is.
     *
     * @param accountId twelve digits
     * @param arn user or role
     * @param expires when the session ends; null when it does not, or can't be told
     */
    record Identity(String accountId, String arn, @Nullable Instant expires) {}

    /**
     * A stack found by its mark.
     *
     * @param created when it was set up, give or take a minute; null when not known
     */
    record FoundStack(
            StackName name, String vpcId, @Nullable Instant created) {}

    Identity identity();

    Region region();

    /** Whether this is the rehearsal cloud: nothing is billed. */
    boolean rehearsal();

    Cloud cloud();

    Preflight preflight();

    /** Looks while a person still chooses. */
    default AccountScout scout() {
        return AccountScout.blind();
    }

    /** The time of this cloud: real, or faster in rehearsal. */
    Pace pace();

    /**
     * Where a machine's port is, as seen from here.
     *
     * @param port 1 to 65535
     */
    record Door(String host, int port) {}

    /** Finds the door that stands for a port of a public address; whether anybody answers there is another matter. */
    @FunctionalInterface
    interface Doors {
        Door at(String publicAddress, int port);
    }

    /** The SSH server's door of the machine with this public address; the same as long as the machine keeps that address. */
    default Door door(String publicAddress) {
        return door(publicAddress, SSH_PORT);
    }

    /** The door of a port of this public address; to be asked anew for each connection. */
    default Door door(String publicAddress, int port) {
        return new Door(publicAddress, port);
    }

    /**
     * Who may talk to what in a network, from a fresh look.
     *
     * @throws CloudException when AWS does not tell
     */
    default Exposure exposure(String vpcId) {
        return new Exposure(List.of(), List.of());
    }

    /**
     * The settings of S3's Block Public Access that are off for a bucket; empty when all four are on.
     *
     * @throws CloudException when AWS does not tell
     */
    default List<String> publicSettings(String bucket) {
        return List.of();
    }

    /**
     * Takes inbound rules of security groups away; one that is gone already does not matter.
     *
     * @throws CloudException when AWS does not do it
     */
    default void revoke(List<Exposure.Opening> rules) {}

    /**
     * Switches all four settings of S3's Block Public Access on for a bucket.
     *
     * @throws CloudException when AWS does not do it
     */
    default void closeToPublic(String bucket) {}

    /** What an instance printed while it booted; empty as long as AWS does not tell, which takes minutes, or may not be asked. */
    default Optional<String> consoleOutput(String instanceId) {
        return Optional.empty();
    }

    /** The stacks of this account and region. */
    List<FoundStack> stacks();

    @Override
    void close();
}
