package studio.titus.aws.resource;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfile;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import studio.titus.engine.Marks;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;

/** What EC2 tells of an instance. */
final class InstanceReading {

    /** What people can choose of an instance's state; one that comes up is on its way to running. */
    static final String RUNNING_OR_STOPPED = "instance_state";

    static final String RUNNING = "running";

    private static final Set<InstanceStateName> ENDED =
            Set.of(InstanceStateName.SHUTTING_DOWN, InstanceStateName.TERMINATED);

    /** EC2's own words for an end that a person asked for. Source: EC2 API reference, {@code StateReason}. */
    private static final String ON_REQUEST = "Client.UserInitiatedShutdown";

    private InstanceReading() {}

    static Live live(Address address, Instance instance) {
        var tags = Tags.map(instance.tags());
        var metadata = Optional.ofNullable(instance.metadataOptions());
        return LiveBuilder.of(address, Kind.INSTANCE, instance.instanceId())
                .phase(phase(instance))
                .put("state", instance.state().nameAsString())
                .put(RUNNING_OR_STOPPED, stopped(instance) ? "stopped" : RUNNING)
                .put("ami", instance.imageId())
                .put("instance_type", instance.instanceTypeAsString())
                .put("key_name", instance.keyName())
                .put("subnet_id", instance.subnetId())
                .put("vpc_security_group_ids", groups(instance))
                .put("iam_instance_profile", profile(instance))
                .put("private_ip", instance.privateIpAddress())
                .put("public_ip", instance.publicIpAddress())
                .put("associate_public_ip_address", publicAddress(instance))
                .put(
                        "http_tokens",
                        metadata.map(InstanceMetadataOptionsResponse::httpTokensAsString)
                                .orElse(""))
                .put(
                        "http_put_response_hop_limit",
                        metadata.map(InstanceMetadataOptionsResponse::httpPutResponseHopLimit)
                                .map(String::valueOf)
                                .orElse(""))
                .put("user_data_sha256", tags.getOrDefault(Tags.USER_DATA, ""))
                .put("launch_time", instance.launchTime())
                .put("failure", failure(instance))
                .tags(tags)
                .build();
    }

    private static String profile(Instance instance) {
        var profile = Optional.ofNullable(instance.iamInstanceProfile()).map(IamInstanceProfile::arn);
        return profile.map(MachineValues::profileName).orElse("");
    }

    /** AWS lists the groups in both places; a server that lists them at the interface only is understood as well. */
    private static String groups(Instance instance) {
        var atInterface = instance.networkInterfaces().stream().limit(1).flatMap(first -> first.groups().stream());
        var groups = instance.securityGroups().isEmpty() ? atInterface : instance.securityGroups().stream();
        return groups.map(GroupIdentifier::groupId).sorted().collect(Collectors.joining(","));
    }

    /** A machine that is starting or stopped shows no public address, which does not mean that it shall have none. */
    private static boolean publicAddress(Instance instance) {
        return instance.state().name() == InstanceStateName.RUNNING
                ? instance.publicIpAddress() != null
                : "true".equals(Tags.map(instance.tags()).get(Tags.PUBLIC_ADDRESS));
    }

    private static boolean stopped(Instance instance) {
        return switch (instance.state().name()) {
            case STOPPING, STOPPED -> true;
            case PENDING, RUNNING, SHUTTING_DOWN, TERMINATED, UNKNOWN_TO_SDK_VERSION -> false;
        };
    }

    private static Phase phase(Instance instance) {
        return switch (instance.state().name()) {
            case PENDING, UNKNOWN_TO_SDK_VERSION -> Phase.PENDING;
            case RUNNING, STOPPING, STOPPED -> Phase.READY;
            case SHUTTING_DOWN -> Phase.DELETING;
            case TERMINATED -> Phase.GONE;
        };
    }

    /** Why EC2 itself ended it; "" while it runs or when somebody asked for its end. */
    static String failure(Instance instance) {
        var reason = instance.stateReason();
        boolean ended = ENDED.contains(instance.state().name());
        if (!ended || reason == null || ON_REQUEST.equals(reason.code())) {
            return "";
        }
        return Stream.of(reason.code(), reason.message())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    /** The resource that an instance says it is; an agent's mark names its group. */
    static Optional<String> mark(Instance instance) {
        return Optional.ofNullable(Tags.map(instance.tags()).get(Marks.RESOURCE));
    }
}
