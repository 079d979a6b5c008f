package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.TagDescription;
import software.amazon.awssdk.services.ec2.model.Vpc;
import studio.titus.engine.Marks;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.UserTags;

/**
 * What EC2 tells of one stack's marks before anything else is looked at: whether there is anything, its networks with the names they
 * bear, and the tags of launch templates. Filled by its tasks, read once they are done.
 */
final class MarkedResources {

    private final Ec2Client ec2;
    private final StackMark mark;
    private final Collection<String> userTags;
    private volatile boolean any;
    private volatile List<Vpc> vpcs = List.of();
    private volatile Map<String, Map<String, String>> ofTemplates = Map.of();

    /** @param userTags keys of tags that the user wants on everything */
    MarkedResources(Ec2Client ec2, StackMark mark, Collection<String> userTags) {
        this.ec2 = ec2;
        this.mark = mark;
        this.userTags = userTags;
    }

    List<Supplier<Sightings>> tasks() {
        var tasks = new ArrayList<>(List.of(task(this::lookForAny), task(this::lookForVpcs)));
        if (!userTags.isEmpty()) {
            tasks.add(task(this::lookForTemplates));
        }
        return tasks;
    }

    private static Supplier<Sightings> task(Runnable look) {
        return () -> {
            look.run();
            return Sightings.NONE;
        };
    }

    private void lookForAny() {
        var filters = List.of(
                Ours.filter("key", Marks.STACK),
                Ours.filter("value", mark.stack().value()));
        any = !call("ec2:DescribeTags", () -> ec2.describeTags(r -> r.filters(filters)))
                .tags()
                .isEmpty();
    }

    /** Tags outlive what bore them; so the names are those of networks that are there. */
    private void lookForVpcs() {
        vpcs = call("ec2:DescribeVpcs", () -> ec2.describeVpcs(r -> r.filters(mark.filter())))
                .vpcs();
    }

    private void lookForTemplates() {
        var keys = new ArrayList<>(List.of(Marks.STACK, UserTags.NOTE));
        keys.addAll(userTags);
        var filters = List.of(Ours.filter("resource-type", "launch-template"), Ours.filter("key", keys));
        ofTemplates = call(
                "ec2:DescribeTags",
                () -> ec2.describeTagsPaginator(r -> r.filters(filters)).tags().stream()
                        .collect(Collectors.groupingBy(
                                TagDescription::resourceId,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        tags -> Tags.map(tags, TagDescription::key, TagDescription::value)))));
    }

    boolean isEmpty() {
        return !any && vpcs.isEmpty();
    }

    List<Vpc> vpcs() {
        return vpcs;
    }

    /** The names that the network bears; only a network bears them. */
    Optional<Names> names() {
        return vpcs.stream()
                .map(vpc -> Tags.map(vpc.tags()))
                .filter(tags -> tags.containsKey(Blueprint.BUCKET_MARK))
                .findFirst()
                .map(tags -> Names.noted(
                        tags.getOrDefault(Blueprint.PREFIX_MARK, ""), tags.getOrDefault(Blueprint.BUCKET_MARK, "")));
    }

    /** Adds the tags that a launch template was given later: not every server shows them with the template. */
    Live complete(Live live) {
        return live.kind() == Kind.LAUNCH_TEMPLATE
                ? LiveBuilder.from(live)
                        .tags(ofTemplates.getOrDefault(live.id(), Map.of()))
                        .build()
                : live;
    }
}
