package studio.titus.rehearsal.autoscaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.UpdateAutoScalingGroupRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import studio.titus.rehearsal.ec2.Ec2Region;
import studio.titus.rehearsal.wire.World;

/** What a group may be set to, and what it is set to if nobody says. */
final class GroupSettings {

    private final World world;
    private final Ec2Region ec2;
    private final String arnPrefix;

    GroupSettings(World world, Ec2Region ec2, String arnPrefix) {
        this.world = world;
        this.ec2 = ec2;
        this.arnPrefix = arnPrefix;
    }

    /** The settings of a new group. */
    AutoScalingGroup fresh(CreateAutoScalingGroupRequest request) {
        String name = request.autoScalingGroupName();
        int desired = Optional.ofNullable(request.desiredCapacity()).orElse(request.minSize());
        return AutoScalingGroup.builder()
                .autoScalingGroupName(name)
                .autoScalingGroupARN(arnPrefix + world.dice().hex("group", 12) + ":autoScalingGroupName/" + name)
                .launchTemplate(completed(request.launchTemplate()))
                .minSize(request.minSize())
                .maxSize(request.maxSize())
                .desiredCapacity(desired)
                .defaultCooldown(Optional.ofNullable(request.defaultCooldown()).orElse(300))
                .healthCheckType(Optional.ofNullable(request.healthCheckType()).orElse("EC2"))
                .healthCheckGracePeriod(
                        Optional.ofNullable(request.healthCheckGracePeriod()).orElse(0))
                .vpcZoneIdentifier(request.vpcZoneIdentifier())
                .availabilityZones(zones(request.vpcZoneIdentifier()))
                .createdTime(world.now())
                .terminationPolicies("Default")
                .newInstancesProtectedFromScaleIn(false)
                .build();
    }

    /** The specification with both id and name, as AWS gives it back. */
    private LaunchTemplateSpecification completed(LaunchTemplateSpecification given) {
        try {
            var version = ec2.templateVersion(given.launchTemplateId(), given.launchTemplateName(), given.version());
            return given.toBuilder()
                    .launchTemplateId(version.launchTemplateId())
                    .launchTemplateName(version.launchTemplateName())
                    .build();
        } catch (Ec2Exception refusal) {
            throw badTemplate(refusal);
        }
    }

    private static RuntimeException badTemplate(Ec2Exception refusal) {
        return ScalingErrors.validation("You must use a valid fully-formed launch template. "
                + refusal.awsErrorDetails().errorMessage());
    }

    private List<String> zones(@Nullable String subnets) {
        if (subnets == null || subnets.isBlank()) {
            throw ScalingErrors.validation("At least one Availability Zone or VPC Subnet is required.");
        }
        List<String> zones = new ArrayList<>();
        for (String subnet : subnets.split("\\s*,\\s*")) {
            zones.add(ec2.zoneOf(subnet)
                    .orElseThrow(() -> ScalingErrors.validation("The subnet ID '" + subnet + "' does not exist")));
        }
        return zones.stream().distinct().toList();
    }

    /** Refuses sizes out of order and launches EC2 would refuse whatever its capacity. */
    void check(AutoScalingGroup settings) {
        if (settings.maxSize() < settings.minSize()) {
            throw ScalingErrors.validation("Max bound, " + settings.maxSize()
                    + ", must be greater than or equal to min bound, " + settings.minSize());
        }
        int desired = settings.desiredCapacity();
        if (desired < settings.minSize() || desired > settings.maxSize()) {
            throw ScalingErrors.validation("Desired capacity:" + desired + " must be between the specified min size:"
                    + settings.minSize() + " and max size:" + settings.maxSize());
        }
        var template = settings.launchTemplate();
        try {
            ec2.check(
                    template.launchTemplateId(),
                    Objects.requireNonNullElse(template.version(), "$Default"),
                    settings.vpcZoneIdentifier().split("\\s*,\\s*")[0]);
        } catch (Ec2Exception refusal) {
            throw badTemplate(refusal);
        }
    }

    /** The settings after an update. */
    AutoScalingGroup changed(AutoScalingGroup before, UpdateAutoScalingGroupRequest request) {
        int min = Optional.ofNullable(request.minSize()).orElse(before.minSize());
        int max = Optional.ofNullable(request.maxSize()).orElse(before.maxSize());
        // without a word on it AWS moves the desired capacity into the new bounds
        int desired = Optional.ofNullable(request.desiredCapacity())
                .orElseGet(() -> Math.max(min, Math.min(max, before.desiredCapacity())));
        var builder = before.toBuilder().minSize(min).maxSize(max).desiredCapacity(desired);
        Optional.ofNullable(request.launchTemplate()).ifPresent(given -> builder.launchTemplate(completed(given)));
        Optional.ofNullable(request.healthCheckType()).ifPresent(builder::healthCheckType);
        Optional.ofNullable(request.healthCheckGracePeriod()).ifPresent(builder::healthCheckGracePeriod);
        Optional.ofNullable(request.vpcZoneIdentifier())
                .ifPresent(subnets -> builder.vpcZoneIdentifier(subnets).availabilityZones(zones(subnets)));
        return builder.build();
    }
}
