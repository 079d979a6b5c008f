package studio.titus.aws;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import studio.titus.aws.error.Denials;
import studio.titus.aws.resource.Discovery;
import studio.titus.aws.resource.Handlers;
import studio.titus.engine.Cancel;
import studio.titus.engine.Cloud;
import studio.titus.engine.CloudException;
import studio.titus.engine.ResourceHandler;
import studio.titus.engine.Retry;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Kind;

/** One account and region of AWS, over its clients. */
final class AwsCloud implements Cloud {

    private final Handlers handlers;
    private final Discovery discovery;
    private final FactFinder facts;
    private final BootScripts scripts;
    private final Denials denials;
    private final Function<Consumer<CloudException>, Cloud> telling;

    AwsCloud(AwsClients clients, String accountId, Region region, Pace pace, BootScripts scripts) {
        this(clients, accountId, region, pace, scripts, _ -> {});
    }

    private AwsCloud(
            AwsClients clients,
            String accountId,
            Region region,
            Pace pace,
            BootScripts scripts,
            Consumer<CloudException> waits) {
        var retry = Retry.ofLooks(pace, new SecureRandom(), new Cancel(), waits);
        this.handlers = new Handlers(
                clients.ec2(), clients.iam(), clients.autoscaling(), clients.s3(), accountId, region.code());
        this.discovery =
                new Discovery(clients.ec2(), clients.iam(), clients.autoscaling(), clients.s3(), handlers, pace, retry);
        this.facts = new FactFinder(clients.ec2(), accountId, region, retry, scripts);
        this.scripts = scripts;
        this.denials = new Denials(clients.sts());
        this.telling = listener -> new AwsCloud(clients, accountId, region, pace, scripts, listener);
    }

    @Override
    public Inventory discover(StackName stack, Optional<StackSettings> settings) {
        return discovery.discover(stack, settings);
    }

    @Override
    public Facts facts(StackSettings settings, Inventory inventory) {
        return facts.find(settings, inventory);
    }

    @Override
    public OptionalInt objectsIn(String bucket) {
        return OptionalInt.of(handlers.objectsIn(bucket));
    }

    @Override
    public Cloud telling(Consumer<CloudException> waits) {
        return telling.apply(waits);
    }

    @Override
    public BootScripts bootScripts() {
        return scripts;
    }

    @Override
    public ResourceHandler<?> handler(Kind kind) {
        return new ExplainedHandler<>(handlers.of(kind), denials);
    }
}
