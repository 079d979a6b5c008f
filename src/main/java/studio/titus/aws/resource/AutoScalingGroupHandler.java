package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.Tag;
import software.amazon.awssdk.services.ec2.model.Instance;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.ComputeSpec;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;
import studio.titus.plan.UserTags;

/** The group of agents. It is ready when its agents are in service, and gone when its last agent is terminated. */
final class AutoScalingGroupHandler implements ResourceHandler<ComputeSpec.AutoScalingGroup> {

    /** The tag that Auto Scaling puts on each instance of a group. */
    static final String MEMBER_OF = "aws:autoscaling:groupName";

    private static final String RESOURCE_TYPE = "auto-scaling-group";

    /**
     * The group's newest activity before what is being waited for began; "" for none. Failures up to it are an earlier run's. Ids tell
     * before from after whatever the clocks say.
     */
    private static final String KNOWN_ACTIVITY = "known_activity";

    private final AutoScalingClient scaling;
    private final Instances instances;

    AutoScalingGroupHandler(AutoScalingClient scaling, Instances instances) {
        this.scaling = scaling;
        this.instances = instances;
    }

    /** The reply to the create call is empty; what it made is as wished, and pending. */
    @Override
    public Live create(ComputeSpec.AutoScalingGroup spec, Attempt attempt) {
        call(
                "autoscaling:CreateAutoScalingGroup",
                () -> scaling.createAutoScalingGroup(r -> r.autoScalingGroupName(spec.name())
                        .launchTemplate(template(spec, attempt))
                        .minSize(spec.min())
                        .maxSize(spec.max())
                        .desiredCapacity(spec.desired())
                        .vpcZoneIdentifier(attempt.resolver().get(spec.subnet()))
                        .healthCheckType(spec.healthCheckType())
                        .healthCheckGracePeriod(spec.gracePeriodSeconds())
                        .tags(tags(spec.name(), attempt.tags()))));
        return LiveBuilder.of(attempt.address(), Kind.AUTO_SCALING_GROUP, spec.name())
                .phase(Phase.PENDING)
                .putAll(spec.attributes(attempt.resolver()))
                .put(KNOWN_ACTIVITY, "")
                .tags(attempt.tags())
                .build();
    }

    private static LaunchTemplateSpecification template(ComputeSpec.AutoScalingGroup spec, Attempt attempt) {
        return LaunchTemplateSpecification.builder()
                .launchTemplateId(attempt.resolver().get(spec.launchTemplate()))
                .version(attempt.resolver().get(spec.templateVersion()))
                .build();
    }

    private static List<Tag> tags(String group, Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> Tag.builder()
                        .resourceId(group)
                        .resourceType(RESOURCE_TYPE)
                        .key(tag.getKey())
                        .value(tag.getValue())
                        .propagateAtLaunch(true)
                        .build())
                .toList();
    }

    @Override
    public Live update(ComputeSpec.AutoScalingGroup spec, Live live, Set<String> attributes, Attempt attempt) {
        tag(live.id(), TagChange.of(live, spec, attributes, attempt));
        boolean tagsOnly = attributes.stream().allMatch(attribute -> attribute.startsWith(UserTags.ATTRIBUTE));
        return look(tagsOnly ? live : change(spec, live, attempt)).orElse(live);
    }

    private Live change(ComputeSpec.AutoScalingGroup spec, Live live, Attempt attempt) {
        var known = newest(activities(live.id()));
        call(
                "autoscaling:UpdateAutoScalingGroup",
                () -> scaling.updateAutoScalingGroup(r -> r.autoScalingGroupName(live.id())
                        .launchTemplate(template(spec, attempt))
                        .minSize(spec.min())
                        .maxSize(spec.max())
                        .desiredCapacity(spec.desired())
                        .healthCheckType(spec.healthCheckType())
                        .healthCheckGracePeriod(spec.gracePeriodSeconds())));
        return LiveBuilder.from(live).put(KNOWN_ACTIVITY, known).build();
    }

    /** Agents that run keep the tags they were launched with. */
    private void tag(String group, TagChange change) {
        if (!change.gone().isEmpty()) {
            var gone = change.gone().stream()
                    .map(key -> Tag.builder()
                            .resourceId(group)
                            .resourceType(RESOURCE_TYPE)
                            .key(key)
                            .build())
                    .toList();
            call("autoscaling:DeleteTags", () -> scaling.deleteTags(r -> r.tags(gone)));
        }
        if (!change.wanted().isEmpty()) {
            call(
                    "autoscaling:CreateOrUpdateTags",
                    () -> scaling.createOrUpdateTags(r -> r.tags(tags(group, change.wanted()))));
        }
    }

    @Override
    public Optional<Live> look(Live live) {
        var group = describe(live.id());
        return group.isPresent() ? group.map(found -> withReason(live, found)) : leaving(live);
    }

    Optional<AutoScalingGroup> describe(String name) {
        return call(
                        "autoscaling:DescribeAutoScalingGroups",
                        () -> scaling.describeAutoScalingGroups(r -> r.autoScalingGroupNames(name)))
                .autoScalingGroups()
                .stream()
                .findFirst();
    }

    private Live withReason(Live before, AutoScalingGroup group) {
        var live = live(before.address(), group);
        return live.phase() == Phase.PENDING ? reason(before, live) : live;
    }

    /** A group, with the private addresses of its agents once they are all there. */
    private Live live(Address address, AutoScalingGroup group) {
        var live = ScalingReading.live(address, group);
        return live.phase() == Phase.READY ? withAgents(live, ScalingReading.instanceIds(group)) : live;
    }

    private Live withAgents(Live live, List<String> ids) {
        return AgentList.ofInstances(instances.all(ids)).on(live);
    }

    private Live reason(Live before, Live now) {
        var activities = activities(now.id());
        var known = before.attribute(KNOWN_ACTIVITY).orElseGet(() -> newest(activities));
        var live = LiveBuilder.from(now).put(KNOWN_ACTIVITY, known);
        ScalingFailures.latest(activities, known)
                .ifPresent(failure -> live.put("failure", failure.reason())
                        .phase(failure.permanent() ? Phase.FAILED : Phase.PENDING));
        return live.build();
    }

    private List<Activity> activities(String group) {
        return call(
                        "autoscaling:DescribeScalingActivities",
                        () -> scaling.describeScalingActivities(
                                r -> r.autoScalingGroupName(group).maxRecords(10)))
                .activities();
    }

    private static String newest(List<Activity> activities) {
        return activities.stream().findFirst().map(Activity::activityId).orElse("");
    }

    /** A group that is gone is still going as long as an agent of it is. */
    private Optional<Live> leaving(Live live) {
        return members(live.id())
                        .anyMatch(agent ->
                                InstanceReading.live(live.address(), agent).phase() != Phase.GONE)
                ? Optional.of(LiveBuilder.from(live).phase(Phase.DELETING).build())
                : Optional.empty();
    }

    private Stream<Instance> members(String group) {
        return instances.where(List.of(Ours.filter("tag:" + MEMBER_OF, group)));
    }

    @Override
    public Optional<Live> find(ComputeSpec.AutoScalingGroup spec, Attempt attempt) {
        return describe(spec.name())
                .filter(group -> marked(group, attempt))
                .map(group -> live(attempt.address(), group))
                .filter(live -> live.phase() != Phase.DELETING);
    }

    private static boolean marked(AutoScalingGroup group, Attempt attempt) {
        return Ours.marked(ScalingReading.tags(group), attempt);
    }

    @Override
    public void delete(Live live, Removal removal) {
        ifThere(
                "autoscaling:DeleteAutoScalingGroup",
                () -> scaling.deleteAutoScalingGroup(
                        r -> r.autoScalingGroupName(live.id()).forceDelete(true)));
    }
}
