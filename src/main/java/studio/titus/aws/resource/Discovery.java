package studio.titus.aws.resource;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import studio.titus.engine.Retry;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;

/**
 * Looks at what stands of one stack, whatever is missing: first which marks EC2 knows and what the settings' names hold, then what the
 * marks lead to. An empty account costs 10 calls, a whole stack 26; the user's own tags one more.
 */
public final class Discovery {

    private final Ec2Client ec2;
    private final IamClient iam;
    private final AutoScalingClient scaling;
    private final S3Client s3;
    private final Handlers handlers;
    private final InstantSource clock;
    private final Retry retry;

    public Discovery(
            Ec2Client ec2,
            IamClient iam,
            AutoScalingClient scaling,
            S3Client s3,
            Handlers handlers,
            InstantSource clock,
            Retry retry) {
        this.ec2 = ec2;
        this.iam = iam;
        this.scaling = scaling;
        this.s3 = s3;
        this.handlers = handlers;
        this.clock = clock;
        this.retry = retry;
    }

    /** As {@link studio.titus.engine.Cloud#discover}. */
    public Inventory discover(StackName stack, Optional<StackSettings> settings) {
        var mark = new StackMark(stack);
        var asked = settings.map(Names::of);
        var userTags = settings.map(StackSettings::tags).orElse(Map.of()).keySet();
        var marked = new MarkedResources(ec2, mark, userTags);
        var first = new ArrayList<>(marked.tasks());
        asked.ifPresent(names -> first.addAll(named(mark, names)));
        var seen = new ArrayList<>(look(first));
        seen.addAll(look(second(mark, marked, asked)));
        return Sorter.sort(Sightings.merge(seen).map(marked::complete), clock.instant());
    }

    private List<Sightings> look(List<Supplier<Sightings>> tasks) {
        return SideBySide.all(tasks.stream()
                .map(task -> (Supplier<Sightings>) () -> retry.call(task))
                .toList());
    }

    private List<Supplier<Sightings>> second(StackMark mark, MarkedResources marked, Optional<Names> asked) {
        var tasks = new ArrayList<Supplier<Sightings>>();
        if (!marked.isEmpty()) {
            tasks.addAll(new MarkedSweep(ec2, handlers, mark, marked.vpcs()).tasks());
        }
        var noted = marked.names();
        noted.ifPresent(names -> tasks.addAll(beyond(mark, names, asked)));
        if (noted.isEmpty() && asked.isEmpty()) {
            tasks.addAll(new ForgottenSweep(ec2, iam, scaling, s3, handlers, mark).tasks());
        }
        return tasks;
    }

    /** The names of a stack that stands, as far as the settings do not ask for the same. */
    private List<Supplier<Sightings>> beyond(StackMark mark, Names noted, Optional<Names> asked) {
        var sweep = new NamedSweep(ec2, handlers, mark, noted);
        var tasks = new ArrayList<Supplier<Sightings>>();
        if (asked.filter(names -> names.prefix().equals(noted.prefix())).isEmpty()) {
            tasks.addAll(sweep.prefixed());
        }
        if (asked.filter(names -> names.bucket().equals(noted.bucket())).isEmpty()) {
            tasks.add(sweep::bucket);
        }
        return tasks;
    }

    private List<Supplier<Sightings>> named(StackMark mark, Names names) {
        var sweep = new NamedSweep(ec2, handlers, mark, names);
        var tasks = new ArrayList<>(sweep.prefixed());
        tasks.add(sweep::bucket);
        return tasks;
    }
}
