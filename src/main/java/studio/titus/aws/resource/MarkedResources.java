package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.TagDescription;
import studio.titus.engine.Marks;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.UserTags;

/**
 * What EC2 tells of one stack's tags in a single call: whether there is anything to look at, and which names its network bears.
 *
 * @param byId the tags asked for, by the id of the resource
 */
record MarkedResources(Map<String, Map<String, String>> byId) {

    static final MarkedResources NONE = new MarkedResources(Map.of());

    /** @param userTags keys of tags that the user wants on everything */
    static MarkedResources read(Ec2Client ec2, StackMark mark, Collection<String> userTags) {
        var keys = new ArrayList<>(List.of(Marks.STACK, Blueprint.PREFIX_MARK, Blueprint.BUCKET_MARK, UserTags.NOTE));
        keys.addAll(userTags);
        var all = call(
                "ec2:DescribeTags",
                () -> ec2.describeTagsPaginator(r -> r.filters(Ours.filter("key", keys))).tags().stream()
                        .collect(Collectors.groupingBy(
                                TagDescription::resourceId,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        tags -> Tags.map(tags, TagDescription::key, TagDescription::value)))));
        all.values().removeIf(tags -> !mark.on(tags));
        return new MarkedResources(all);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The names that the network bears; only a network bears them. */
    Optional<Names> names() {
        return byId.values().stream()
                .filter(tags -> tags.containsKey(Blueprint.BUCKET_MARK))
                .findFirst()
                .map(tags -> Names.noted(
                        tags.getOrDefault(Blueprint.PREFIX_MARK, ""), tags.getOrDefault(Blueprint.BUCKET_MARK, "")));
    }

    /** Adds the tags that a launch template was given later: not every server shows them with the template. */
    Live complete(Live live) {
        return live.kind() == Kind.LAUNCH_TEMPLATE
                ? LiveBuilder.from(live)
                        .tags(byId.getOrDefault(live.id(), Map.of()))
                        .build()
                : live;
    }
}
