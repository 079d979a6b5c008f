package studio.titus.rehearsal.autoscaling;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsResponse;
import software.amazon.awssdk.services.autoscaling.model.DescribeScalingActivitiesRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeScalingActivitiesResponse;
import software.amazon.awssdk.services.autoscaling.model.Filter;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;
import studio.titus.rehearsal.ec2.Ec2Region;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** The calls that list groups and what they did. */
final class GroupViews {

    private final Ec2Region ec2;
    private final Map<String, Group> groups;
    private final GroupKeeper keeper;

    GroupViews(Ec2Region ec2, Map<String, Group> groups, GroupKeeper keeper) {
        this.ec2 = ec2;
        this.groups = groups;
        this.keeper = keeper;
    }

    void register(Operations operations) {
        operations
                .on(DescribeAutoScalingGroupsRequest.class, this::describe)
                .on(DescribeScalingActivitiesRequest.class, this::activities);
    }

    /** A name nobody has is no error here. */
    private DescribeAutoScalingGroupsResponse describe(DescribeAutoScalingGroupsRequest request) {
        var names = request.autoScalingGroupNames();
        var found = groups.values().stream()
                .filter(group -> names.isEmpty() || names.contains(group.name()))
                .filter(group -> request.filters().stream().allMatch(filter -> accepts(filter, group)))
                .map(this::shown)
                .toList();
        var page = Page.of(found, request.maxRecords(), request.nextToken());
        return DescribeAutoScalingGroupsResponse.builder()
                .autoScalingGroups(page.items())
                .nextToken(page.next())
                .build();
    }

    private static boolean accepts(Filter filter, Group group) {
        return values(filter.name(), group).anyMatch(filter.values()::contains);
    }

    private static Stream<String> values(String filter, Group group) {
        var tags = group.tags.values().stream();
        if (filter.startsWith("tag:")) {
            return tags.filter(tag -> tag.key().equals(filter.substring(4))).map(TagDescription::value);
        }
        return switch (filter) {
            case "tag-key" -> tags.map(TagDescription::key);
            case "tag-value" -> tags.map(TagDescription::value);
            default ->
                throw ScalingErrors.validation(
                        "Filter type " + filter + " is not correct. Allowed Filter types are: tag-key tag-value tag:");
        };
    }

    private AutoScalingGroup shown(Group group) {
        return group.settings().toBuilder()
                .instances(group.members.stream().map(this::shown).toList())
                .tags(List.copyOf(group.tags.values()))
                .build();
    }

    private Instance shown(Group.Member member) {
        var instance = ec2.instance(member.instanceId());
        boolean alive = keeper.isAlive(member);
        return Instance.builder()
                .instanceId(member.instanceId())
                .instanceType(
                        instance.map(found -> found.instanceTypeAsString()).orElse(null))
                .availabilityZone(instance.map(found -> found.placement().availabilityZone())
                        .orElse(null))
                .launchTemplate(member.template())
                .healthStatus(alive || member.leaving() ? "Healthy" : "Unhealthy")
                .lifecycleState(lifecycle(member, alive))
                .protectedFromScaleIn(false)
                .build();
    }

    private LifecycleState lifecycle(Group.Member member, boolean alive) {
        if (member.leaving() || !alive) {
            return LifecycleState.TERMINATING;
        }
        return keeper.isInService(member) ? LifecycleState.IN_SERVICE : LifecycleState.PENDING;
    }

    private DescribeScalingActivitiesResponse activities(DescribeScalingActivitiesRequest request) {
        String name = request.autoScalingGroupName();
        var found = groups.values().stream()
                .filter(group -> name == null || group.name().equals(name))
                .flatMap(group -> group.activities.stream())
                .filter(activity ->
                        request.activityIds().isEmpty() || request.activityIds().contains(activity.activityId()))
                .toList();
        var page = Page.of(found, request.maxRecords(), request.nextToken());
        return DescribeScalingActivitiesResponse.builder()
                .activities(page.items())
                .nextToken(page.next())
                .build();
    }
}
