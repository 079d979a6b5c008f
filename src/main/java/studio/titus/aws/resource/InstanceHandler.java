package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfileSpecification;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataEndpointState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsRequest;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.ComputeSpec;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;

/** The single nodes. What runs on them is other rooms' business; here a node is ready when EC2 calls it running. */
final class InstanceHandler implements ResourceHandler<ComputeSpec.Instance> {

    private final Ec2Client ec2;
    private final Instances instances;

    InstanceHandler(Ec2Client ec2, Instances instances) {
        this.ec2 = ec2;
        this.instances = instances;
    }

    @Override
    public Live create(ComputeSpec.Instance spec, Attempt attempt) {
        var request = request(spec, attempt);
        var reply = call("ec2:RunInstances", () -> ec2.runInstances(request));
        return InstanceReading.live(attempt.address(), reply.instances().getFirst());
    }

    private static RunInstancesRequest request(ComputeSpec.Instance spec, Attempt attempt) {
        var machine = MachineValues.of(spec.machine(), attempt);
        var parts = Tags.ofParts(attempt);
        var request = RunInstancesRequest.builder()
                .minCount(1)
                .maxCount(1)
                .clientToken(attempt.token())
                .imageId(machine.imageId())
                .instanceType(machine.instanceType())
                .keyName(machine.keyName())
                .iamInstanceProfile(profile(machine.profile()))
                .userData(machine.userData())
                .metadataOptions(metadata(machine))
                .tagSpecifications(
                        Tags.on(ResourceType.INSTANCE, Tags.plus(attempt.tags(), tags(spec, machine))),
                        Tags.on(ResourceType.VOLUME, parts),
                        Tags.on(ResourceType.NETWORK_INTERFACE, parts));
        return (spec.publicAddress()
                        ? request.networkInterfaces(publicInterface(spec, machine, attempt))
                        : request.subnetId(attempt.resolver().get(spec.subnet()))
                                .securityGroupIds(machine.securityGroup())
                                .privateIpAddress(spec.privateAddress()))
                .build();
    }

    private static Map<String, String> tags(ComputeSpec.Instance spec, MachineValues machine) {
        var tags = new LinkedHashMap<String, String>();
        tags.put(Tags.USER_DATA, machine.userDataSha256());
        tags.put(Tags.PUBLIC_ADDRESS, String.valueOf(spec.publicAddress()));
        return tags;
    }

    private static @Nullable IamInstanceProfileSpecification profile(@Nullable String name) {
        return name == null
                ? null
                : IamInstanceProfileSpecification.builder().name(name).build();
    }

    private static InstanceMetadataOptionsRequest metadata(MachineValues machine) {
        return InstanceMetadataOptionsRequest.builder()
                .httpEndpoint(InstanceMetadataEndpointState.ENABLED)
                .httpTokens(HttpTokensState.fromValue(machine.httpTokens()))
                .httpPutResponseHopLimit(machine.hopLimit())
                .build();
    }

    /** A public address is asked for on the interface; everything else of it then has to stand there too. */
    private static InstanceNetworkInterfaceSpecification publicInterface(
            ComputeSpec.Instance spec, MachineValues machine, Attempt attempt) {
        return InstanceNetworkInterfaceSpecification.builder()
                .deviceIndex(0)
                .associatePublicIpAddress(true)
                .subnetId(attempt.resolver().get(spec.subnet()))
                .groups(machine.securityGroup())
                .privateIpAddress(spec.privateAddress())
                .deleteOnTermination(true)
                .build();
    }

    @Override
    public Live update(ComputeSpec.Instance spec, Live live, Set<String> attributes, Attempt attempt) {
        var updated = LiveBuilder.from(Tags.update(ec2, live, spec, attributes, attempt));
        var machine = MachineValues.of(spec.machine(), attempt);
        if (attributes.contains("vpc_security_group_ids")) {
            call(
                    "ec2:ModifyInstanceAttribute",
                    () -> ec2.modifyInstanceAttribute(
                            r -> r.instanceId(live.id()).groups(machine.securityGroup())));
            updated.put("vpc_security_group_ids", machine.securityGroup());
        }
        if (attributes.contains("http_tokens") || attributes.contains("http_put_response_hop_limit")) {
            modifyMetadata(live.id(), machine);
            updated.put("http_tokens", machine.httpTokens()).put("http_put_response_hop_limit", machine.hopLimit());
        }
        if (attributes.contains(InstanceReading.RUNNING_OR_STOPPED)) {
            start(live.id());
            updated.put(InstanceReading.RUNNING_OR_STOPPED, InstanceReading.RUNNING)
                    .phase(Phase.PENDING);
        }
        return updated.build();
    }

    /** EC2 refuses this while the instance still stops, which is tried again like everything that is busy. */
    private void start(String id) {
        call("ec2:StartInstances", () -> ec2.startInstances(r -> r.instanceIds(id)));
    }

    private void modifyMetadata(String id, MachineValues machine) {
        call(
                "ec2:ModifyInstanceMetadataOptions",
                () -> ec2.modifyInstanceMetadataOptions(r ->
                        r.instanceId(id).httpTokens(machine.httpTokens()).httpPutResponseHopLimit(machine.hopLimit())));
    }

    /**
     * A machine that EC2 ended before it ever ran has failed; its reason is the attribute {@code failure}. One that was told to start may
     * for a while still be shown as stopped.
     */
    @Override
    public Optional<Live> look(Live live) {
        var found = instances.get(live.id()).map(instance -> InstanceReading.live(live.address(), instance));
        return found.map(now -> live.phase() == Phase.PENDING ? comingUp(now) : now);
    }

    private static Live comingUp(Live now) {
        return switch (now.phase()) {
            case GONE, DELETING ->
                now.attributeOr("failure").isEmpty()
                        ? now
                        : LiveBuilder.from(now).phase(Phase.FAILED).build();
            case READY ->
                running(now) ? now : LiveBuilder.from(now).phase(Phase.PENDING).build();
            case PENDING, FAILED -> now;
        };
    }

    private static boolean running(Live now) {
        return now.attributeOr(InstanceReading.RUNNING_OR_STOPPED).equals(InstanceReading.RUNNING);
    }

    @Override
    public Optional<Live> find(ComputeSpec.Instance spec, Attempt attempt) {
        var found = instances
                .where(Ours.filters(attempt))
                .map(instance -> InstanceReading.live(attempt.address(), instance))
                .toList();
        return Ours.pick(found, attempt);
    }

    @Override
    public void delete(Live live, Removal removal) {
        ifThere("ec2:TerminateInstances", () -> ec2.terminateInstances(r -> r.instanceIds(List.of(live.id()))));
    }
}
