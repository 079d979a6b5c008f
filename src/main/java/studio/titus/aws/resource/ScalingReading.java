package studio.titus.aws.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;

/** What Auto Scaling tells of a group. It is ready once as many agents are in service as are desired. */
final class ScalingReading {

    private ScalingReading() {}

    static Live live(Address address, AutoScalingGroup group) {
        var template = Optional.ofNullable(group.launchTemplate());
        return LiveBuilder.of(address, Kind.AUTO_SCALING_GROUP, group.autoScalingGroupName())
                .phase(phase(group))
                .put("name", group.autoScalingGroupName())
                .put("arn", group.autoScalingGroupARN())
                .put(
                        "launch_template_id",
                        template.map(LaunchTemplateSpecification::launchTemplateId)
                                .orElse(""))
                .put(
                        "launch_template_version",
                        template.map(LaunchTemplateSpecification::version).orElse(""))
                .put("vpc_zone_identifier", group.vpcZoneIdentifier())
                .put("min_size", group.minSize())
                .put("desired_capacity", group.desiredCapacity())
                .put("max_size", group.maxSize())
                .put("health_check_type", group.healthCheckType())
                .put("health_check_grace_period", group.healthCheckGracePeriod())
                .put("in_service", inService(group))
                .put(AgentList.ADDRESSES, "")
                .put(AgentList.IDS, "")
                .tags(tags(group))
                .build();
    }

    static Map<String, String> tags(AutoScalingGroup group) {
        return Tags.map(group.tags(), TagDescription::key, TagDescription::value);
    }

    static List<String> instanceIds(AutoScalingGroup group) {
        return group.instances().stream().map(Instance::instanceId).toList();
    }

    private static Phase phase(AutoScalingGroup group) {
        if (goes(group)) {
            return Phase.DELETING;
        }
        return inService(group) >= group.desiredCapacity() ? Phase.READY : Phase.PENDING;
    }

    /** A group has a status only while it is being deleted. */
    private static boolean goes(AutoScalingGroup group) {
        return group.status() != null && group.status().startsWith("Delete");
    }

    private static long inService(AutoScalingGroup group) {
        return group.instances().stream()
                .filter(instance -> instance.lifecycleState() == LifecycleState.IN_SERVICE)
                .count();
    }
}
