package studio.titus.aws;

import static studio.titus.aws.error.Calls.call;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;
import studio.titus.aws.preflight.AwsPreflight;
import studio.titus.engine.Cloud;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Marks;
import studio.titus.engine.Preflight;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.plan.BootScripts;

/** An account and region one is signed in to, over clients that somebody else made. */
public final class AwsSession implements CloudSession {

    private final AwsClients clients;
    private final Identity identity;
    private final Region region;
    private final Pace pace;
    private final boolean rehearsal;
    private final Cloud cloud;
    private final Runnable afterwards;

    /**
     * @param pace the time of the cloud behind the clients
     * @param rehearsal whether that cloud exists in this process only
     */
    public AwsSession(
            AwsClients clients, Identity identity, Region region, Pace pace, boolean rehearsal, BootScripts scripts) {
        this(clients, identity, region, pace, rehearsal, scripts, () -> {});
    }

    /** @param afterwards what to close once the clients are closed */
    AwsSession(
            AwsClients clients,
            Identity identity,
            Region region,
            Pace pace,
            boolean rehearsal,
            BootScripts scripts,
            Runnable afterwards) {
        this.clients = clients;
        this.identity = identity;
        this.region = region;
        this.pace = pace;
        this.rehearsal = rehearsal;
        this.cloud = new AwsCloud(clients, identity.accountId(), region, pace, scripts);
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
    public Pace pace() {
        return pace;
    }

    @Override
    public List<FoundStack> stacks() {
        var marked = Filter.builder().name("tag-key").values(Marks.STACK).build();
        return call("ec2:DescribeVpcs", () -> clients.ec2().describeVpcs(r -> r.filters(marked))).vpcs().stream()
                .flatMap(AwsSession::stack)
                .toList();
    }

    /** EC2 does not tell when a network was made. Somebody else's tag of the same key may hold anything. */
    private static Stream<FoundStack> stack(Vpc vpc) {
        return vpc.tags().stream()
                .filter(tag -> tag.key().equals(Marks.STACK))
                .map(Tag::value)
                .map(StackName::check)
                .flatMap(checked -> checked.toOptional().stream())
                .map(name -> new FoundStack(name, vpc.vpcId(), null));
    }

    @Override
    public void close() {
        clients.close();
        afterwards.run();
    }
}
