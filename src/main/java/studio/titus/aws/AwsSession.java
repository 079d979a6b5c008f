package studio.titus.aws;

import java.util.List;
import java.util.Optional;
import studio.titus.aws.preflight.AwsPreflight;
import studio.titus.aws.preflight.AwsScout;
import studio.titus.engine.AccountScout;
import studio.titus.engine.Cloud;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Preflight;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Exposure;

/** An account and region one is signed in to, over clients that somebody else made. */
public final class AwsSession implements CloudSession {

    private final AwsClients clients;
    private final Identity identity;
    private final Region region;
    private final Pace pace;
    private final boolean rehearsal;
    private final Cloud cloud;
    private final Doors doors;
    private final Runnable afterwards;

    /**
     * @param pace the time of the cloud behind the clients
     * @param rehearsal whether that cloud exists in this process only
     */
    public AwsSession(
            AwsClients clients, Identity identity, Region region, Pace pace, boolean rehearsal, BootScripts scripts) {
        this(clients, identity, region, pace, rehearsal, scripts, Door::new, () -> {});
    }

    /**
     * Over a cloud that is a rehearsal.
     *
     * @param doors where its machines answer on this computer
     */
    public static AwsSession rehearsed(
            AwsClients clients, Identity identity, Region region, Pace pace, BootScripts scripts, Doors doors) {
        return new AwsSession(clients, identity, region, pace, true, scripts, doors, () -> {});
    }

    /** @param afterwards what to close once the clients are closed */
    AwsSession(
            AwsClients clients,
            Identity identity,
            Region region,
            Pace pace,
            boolean rehearsal,
            BootScripts scripts,
            Doors doors,
            Runnable afterwards) {
        this.clients = clients;
        this.identity = identity;
        this.region = region;
        this.pace = pace;
        this.rehearsal = rehearsal;
        this.cloud = new AwsCloud(clients, identity.accountId(), region, pace, scripts);
        this.doors = doors;
        this.afterwards = afterwards;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public boolean rehearsal() {
        return rehearsal;
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public Preflight preflight() {
        return new AwsPreflight(clients, identity, pace);
    }

    @Override
    public AccountScout scout() {
        return new AwsScout(clients, identity.accountId(), region, pace);
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Door door(String publicAddress, int port) {
        return doors.at(publicAddress, port);
    }

    @Override
    public Exposure exposure(String vpcId) {
        return new ExposureLook(clients.ec2()).of(vpcId);
    }

    @Override
    public List<String> publicSettings(String bucket) {
        return new PublicAccessLook(clients.s3()).off(bucket);
    }

    @Override
    public void revoke(List<Exposure.Opening> rules) {
        new ExposureLook(clients.ec2()).revoke(rules);
    }

    @Override
    public void closeToPublic(String bucket) {
        new PublicAccessLook(clients.s3()).close(bucket);
    }

    @Override
    public List<FoundStack> stacks() {
        return new FoundStacks(clients.ec2()).all();
    }

    @Override
    public Optional<String> consoleOutput(String instanceId) {
        return new ConsoleOutput(clients.ec2()).of(instanceId);
    }

    @Override
    public void close() {
        clients.close();
        afterwards.run();
    }
}
