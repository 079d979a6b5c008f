package studio.titus.rehearsal.autoscaling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.autoscaling.model.CreateOrUpdateTagsRequest;
import software.amazon.awssdk.services.autoscaling.model.CreateOrUpdateTagsResponse;
import software.amazon.awssdk.services.autoscaling.model.DeleteTagsRequest;
import software.amazon.awssdk.services.autoscaling.model.DeleteTagsResponse;
import software.amazon.awssdk.services.autoscaling.model.DescribeTagsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeTagsResponse;
import software.amazon.awssdk.services.autoscaling.model.Filter;
import software.amazon.awssdk.services.autoscaling.model.Tag;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** Tags of groups, which groups hand on to the instances they launch if told to. */
final class GroupTags {

    private static final String RESOURCE_TYPE = "auto-scaling-group";

    private final Map<String, Group> groups;

    GroupTags(Map<String, Group> groups) {
        this.groups = groups;
    }

    void register(Operations operations) {
        operations
                .on(CreateOrUpdateTagsRequest.class, this::createOrUpdate)
                .on(DeleteTagsRequest.class, this::delete)
                .on(DescribeTagsRequest.class, this::describe);
    }

    void put(Group group, List<Tag> tags) {
        tags.forEach(tag -> group.tags.put(
                tag.key(),
                TagDescription.builder()
                        .resourceId(group.name())
                        .resourceType(RESOURCE_TYPE)
                        .key(tag.key())
                        .value(tag.value() == null ? "" : tag.value())
                        .propagateAtLaunch(Boolean.TRUE.equals(tag.propagateAtLaunch()))
                        .build()));
    }

    private Group require(String name) {
        return Optional.ofNullable(groups.get(name)).orElseThrow(() -> ScalingErrors.notFound(name));
    }

    private CreateOrUpdateTagsResponse createOrUpdate(CreateOrUpdateTagsRequest request) {
        request.tags().forEach(tag -> require(tag.resourceId()));
        request.tags().forEach(tag -> put(require(tag.resourceId()), List.of(tag)));
        return CreateOrUpdateTagsResponse.builder().build();
    }

    private DeleteTagsResponse delete(DeleteTagsRequest request) {
        request.tags().forEach(tag -> require(tag.resourceId()));
        request.tags().forEach(tag -> require(tag.resourceId()).tags.remove(tag.key()));
        return DeleteTagsResponse.builder().build();
    }

    private DescribeTagsResponse describe(DescribeTagsRequest request) {
        var found = groups.values().stream()
                .flatMap(group -> group.tags.values().stream())
                .filter(tag -> request.filters().stream().allMatch(filter -> accepts(filter, tag)))
                .toList();
        var page = Page.of(found, request.maxRecords(), request.nextToken());
        return DescribeTagsResponse.builder()
                .tags(page.items())
                .nextToken(page.next())
                .build();
    }

    private static boolean accepts(Filter filter, TagDescription tag) {
        String value = switch (filter.name()) {
            case "auto-scaling-group" -> tag.resourceId();
            case "key" -> tag.key();
            case "value" -> tag.value();
            case "propagate-at-launch" -> tag.propagateAtLaunch().toString();
            default -> throw ScalingErrors.validation("Filter type " + filter.name() + " is not correct.");
        };
        return filter.values().contains(value);
    }
}
