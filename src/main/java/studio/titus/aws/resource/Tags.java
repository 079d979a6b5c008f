package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import studio.titus.engine.Attempt;
import studio.titus.engine.Marks;
import studio.titus.plan.Live;
import studio.titus.plan.Spec;
import studio.titus.plan.UserTags;

/** Tags: the marks by which we know our own, and the user's. */
final class Tags {

    /** SHA-256 of the boot script, so that a plan compares it without asking for the script itself. */
    static final String USER_DATA = "titus-studio:user-data";

    /** Whether an instance was asked to have a public address: it shows none while it is pending or stopped. */
    static final String PUBLIC_ADDRESS = "titus-studio:public-address";

    /** Marks that say which one resource it is: not for its volumes, interfaces and members. */
    private static final Set<String> OF_ONE =
            Set.of(Marks.RESOURCE, Marks.LIFE, Marks.GENERATION, Marks.ATTEMPT, UserTags.NOTE);

    private Tags() {}

    /** The part of a create call that tags what is made. */
    static TagSpecification on(ResourceType type, Map<String, String> tags) {
        return TagSpecification.builder().resourceType(type).tags(list(tags)).build();
    }

    static Map<String, String> map(Collection<Tag> tags) {
        return map(tags, Tag::key, Tag::value);
    }

    /** The tags as a service tells them. One without a value is told in XML by an empty element, which the SDK reads as no text. */
    static <T> Map<String, String> map(
            Collection<T> tags, Function<T, String> key, Function<T, @Nullable String> value) {
        var all = new LinkedHashMap<String, String>();
        tags.forEach(tag -> all.put(key.apply(tag), Objects.requireNonNullElse(value.apply(tag), "")));
        return all;
    }

    /** What belongs to a resource without being one of the 38: volumes, interfaces, agents. */
    static Map<String, String> ofParts(Attempt attempt) {
        var tags = new LinkedHashMap<>(attempt.tags());
        tags.keySet().removeAll(OF_ONE);
        return tags;
    }

    /** Those of a part's tags that are not ours. */
    static Map<String, String> ofUser(Map<String, String> tags) {
        var rest = new LinkedHashMap<>(tags);
        rest.keySet().removeIf(key -> key.equals("Name") || key.startsWith("titus-studio:"));
        return rest;
    }

    static Map<String, String> plus(Map<String, String> tags, Map<String, String> more) {
        var all = new LinkedHashMap<>(tags);
        all.putAll(more);
        return all;
    }

    /** Brings tags of an EC2 resource to what they shall be; without difference there is no call. */
    static Live update(Ec2Client ec2, Live live, Spec spec, Set<String> attributes, Attempt attempt) {
        var change = TagChange.of(live, spec, attributes, attempt);
        var ids = List.of(live.id().split(","));
        if (!change.gone().isEmpty()) {
            var gone = change.gone().stream()
                    .map(key -> Tag.builder().key(key).build())
                    .toList();
            call("ec2:DeleteTags", () -> ec2.deleteTags(r -> r.resources(ids).tags(gone)));
        }
        if (!change.wanted().isEmpty()) {
            call("ec2:CreateTags", () -> ec2.createTags(r -> r.resources(ids).tags(list(change.wanted()))));
        }
        return change.on(live);
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(entry -> Tag.builder()
                        .key(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }
}
