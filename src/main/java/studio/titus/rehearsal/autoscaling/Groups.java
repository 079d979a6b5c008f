package studio.titus.rehearsal.autoscaling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupResponse;
import software.amazon.awssdk.services.autoscaling.model.DeleteAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.DeleteAutoScalingGroupResponse;
import software.amazon.awssdk.services.autoscaling.model.SetDesiredCapacityRequest;
import software.amazon.awssdk.services.autoscaling.model.SetDesiredCapacityResponse;
import software.amazon.awssdk.services.autoscaling.model.UpdateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.UpdateAutoScalingGroupResponse;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** The calls that make, change and delete groups. */
final class Groups {

    private final World world;
    private final Map<String, Group> groups;
    private final GroupKeeper keeper;
    private final GroupTags tags;
    private final Supplier<String> serviceLinkedRole;
    private final GroupSettings rules;

    Groups(
            World world,
            Map<String, Group> groups,
            GroupKeeper keeper,
            GroupTags tags,
            Supplier<String> serviceLinkedRole,
            GroupSettings rules) {
        this.world = world;
        this.groups = groups;
        this.keeper = keeper;
        this.tags = tags;
        this.serviceLinkedRole = serviceLinkedRole;
        this.rules = rules;
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
        var settings = rules.fresh(request);
        rules.check(settings);
        var group = new Group(settings.toBuilder()
                .serviceLinkedRoleARN(serviceLinkedRole.get())
                .build());
        tags.put(group, request.tags());
        groups.put(name, group);
        keeper.settle(group);
        return CreateAutoScalingGroupResponse.builder().build();
    }

    private Group require(String name) {
        return Optional.ofNullable(groups.get(name))
                .filter(group -> group.deletedAt().isEmpty())
                .orElseThrow(() -> ScalingErrors.notFound(name));
    }

    private UpdateAutoScalingGroupResponse update(UpdateAutoScalingGroupRequest request) {
        var group = require(request.autoScalingGroupName());
        var changed = rules.changed(group.settings(), request);
        rules.check(changed);
        group.change(changed);
        keeper.settle(group);
        return UpdateAutoScalingGroupResponse.builder().build();
    }

    private SetDesiredCapacityResponse setDesiredCapacity(SetDesiredCapacityRequest request) {
        var group = require(request.autoScalingGroupName());
        var changed = group.settings().toBuilder()
                .desiredCapacity(request.desiredCapacity())
                .build();
        rules.check(changed);
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
