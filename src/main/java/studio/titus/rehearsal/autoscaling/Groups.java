package studio.titus.rehearsal.autoscaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupResponse;
import software.amazon.awssdk.services.autoscaling.model.DeleteAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.DeleteAutoScalingGroupResponse;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.SetDesiredCapacityRequest;
import software.amazon.awssdk.services.autoscaling.model.SetDesiredCapacityResponse;
import software.amazon.awssdk.services.autoscaling.model.UpdateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.UpdateAutoScalingGroupResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import studio.titus.rehearsal.ec2.Ec2Region;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** The calls that make, change and delete groups. */
final class Groups {

    private final World world;
    private final Ec2Region ec2;
    private final Map<String, Group> groups;
    private final GroupKeeper keeper;
    private final GroupTags tags;
    private final Supplier<String> serviceLinkedRole;
    private final String arnPrefix;

    Groups(
            World world,
            Ec2Region ec2,
            Map<String, Group> groups,
            GroupKeeper keeper,
            GroupTags tags,
            Supplier<String> serviceLinkedRole,
            String arnPrefix) {
        this.world = world;
        this.ec2 = ec2;
        this.groups = groups;
        this.keeper = keeper;
        this.tags = tags;
        this.serviceLinkedRole = serviceLinkedRole;
        this.arnPrefix = arnPrefix;
    }

    void register(Operations operations) {
        operations
                .on(CreateAutoScalingGroupRequest.class, this::create)
                .on(UpdateAutoScalingGroupRequest.class, this::update)
                .on(SetDesiredCapacityRequest.class, this::setDesiredCapacity)
                .on(DeleteAutoScalingGroupRequest.class, this::delete);
    }

    private CreateAutoScalingGroupResponse create(CreateAutoScalingGroupRequest request) {
        String name = request.autoScalingGroupName();
        if (groups.containsKey(name)) {
            throw ScalingErrors.alreadyExists(name);
        }
        if (request.launchTemplate() == null) {
            throw ScalingErrors.validation(
                    "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or"
                            + " MixedInstancesPolicy parameter.");
        }
        var settings = fresh(request);
        check(settings);
        var group = new Group(settings.toBuilder()
                .serviceLinkedRoleARN(serviceLinkedRole.get())
                .build());
        tags.put(group, request.tags());
        groups.put(name, group);
        keeper.settle(group);
        return CreateAutoScalingGroupResponse.builder().build();
    }

    private AutoScalingGroup fresh(CreateAutoScalingGroupRequest request) {
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
    private void check(AutoScalingGroup settings) {
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

    private Group require(String name) {
        return Optional.ofNullable(groups.get(name))
                .filter(group -> group.deletedAt().isEmpty())
                .orElseThrow(() -> ScalingErrors.notFound(name));
    }

    private UpdateAutoScalingGroupResponse update(UpdateAutoScalingGroupRequest request) {
        var group = require(request.autoScalingGroupName());
        var changed = changed(group.settings(), request);
        check(changed);
        group.change(changed);
        keeper.settle(group);
        return UpdateAutoScalingGroupResponse.builder().build();
    }

    private AutoScalingGroup changed(AutoScalingGroup before, UpdateAutoScalingGroupRequest request) {
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

    private SetDesiredCapacityResponse setDesiredCapacity(SetDesiredCapacityRequest request) {
        var group = require(request.autoScalingGroupName());
        var changed = group.settings().toBuilder()
                .desiredCapacity(request.desiredCapacity())
                .build();
        check(changed);
        group.change(changed);
        keeper.settle(group);
        return SetDesiredCapacityResponse.builder().build();
    }

    private DeleteAutoScalingGroupResponse delete(DeleteAutoScalingGroupRequest request) {
        String name = request.autoScalingGroupName();
        var group = Optional.ofNullable(groups.get(name)).orElseThrow(() -> ScalingErrors.notFound(name));
        boolean force = Boolean.TRUE.equals(request.forceDelete());
        if (group.deletedAt().isPresent()) {
            if (!force) {
                throw ScalingErrors.inProgress();
            }
            return DeleteAutoScalingGroupResponse.builder().build();
        }
        if (!force && !group.members.isEmpty()) {
            throw ScalingErrors.inUse();
        }
        group.delete(world.now());
        group.change(group.settings().toBuilder()
                .status("Delete in progress")
                .minSize(0)
                .maxSize(0)
                .desiredCapacity(0)
                .build());
        List.copyOf(group.members).stream()
                .filter(member -> !member.leaving())
                .forEach(member -> keeper.end(group, member));
        return DeleteAutoScalingGroupResponse.builder().build();
    }
}
