package studio.titus.rehearsal.ec2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputRequest;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputResponse;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsResponse;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceMetadataOptionsRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceMetadataOptionsResponse;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Shapes;

/** What can be read of and changed on an instance that exists. */
final class InstanceAttributes {

    private final Ec2Data data;
    private final Launches launches;
    private final NetworkInterfaces cards;
    private final Consoles consoles;
    private final Set<String> protectedFromTermination = new HashSet<>();

    InstanceAttributes(Ec2Data data, Launches launches, NetworkInterfaces cards, Consoles consoles) {
        this.data = data;
        this.launches = launches;
        this.cards = cards;
        this.consoles = consoles;
    }

    void register(Operations operations) {
        operations
                .on(DescribeInstanceAttributeRequest.class, this::describe)
                .on(ModifyInstanceAttributeRequest.class, this::modify)
                .on(ModifyInstanceMetadataOptionsRequest.class, this::modifyMetadataOptions)
                .on(GetConsoleOutputRequest.class, this::consoleOutput);
    }

    void refuseIfProtected(String id) {
        if (protectedFromTermination.contains(id)) {
            throw Ec2Errors.refused(
                    "OperationNotPermitted",
                    "The instance '" + id + "' may not be terminated. Modify its 'disableApiTermination' instance"
                            + " attribute and try again.");
        }
    }

    private DescribeInstanceAttributeResponse describe(DescribeInstanceAttributeRequest request) {
        String id = request.instanceId();
        var instance = data.instances.require(id);
        var reply = DescribeInstanceAttributeResponse.builder().instanceId(id);
        return switch (request.attribute()) {
            case USER_DATA ->
                reply.userData(value -> value.value(launches.userDataOf(id).orElse(null)))
                        .build();
            case DISABLE_API_TERMINATION ->
                reply.disableApiTermination(value -> value.value(protectedFromTermination.contains(id)))
                        .build();
            case GROUP_SET -> reply.groups(instance.securityGroups()).build();
            case INSTANCE_TYPE ->
                reply.instanceType(value -> value.value(instance.instanceTypeAsString()))
                        .build();
            default ->
                throw Ec2Errors.invalidParameter("the rehearsal does not know the attribute " + request.attribute());
        };
    }

    private ModifyInstanceAttributeResponse modify(ModifyInstanceAttributeRequest request) {
        String id = request.instanceId();
        data.instances.require(id);
        if (!request.groups().isEmpty()) {
            changeGroups(request);
        }
        if (request.disableApiTermination() != null) {
            data.world.beforeWrite();
            if (request.disableApiTermination().value()) {
                protectedFromTermination.add(id);
            } else {
                protectedFromTermination.remove(id);
            }
        }
        return ModifyInstanceAttributeResponse.builder().build();
    }

    private void changeGroups(ModifyInstanceAttributeRequest request) {
        String id = request.instanceId();
        var groups = cards.identifiers(request.groups());
        data.instances.update(
                id, instance -> instance.toBuilder().securityGroups(groups).build());
        data.networkInterfaces
                .all()
                .filter(card -> card.attachment() != null
                        && id.equals(card.attachment().instanceId())
                        && card.attachment().deviceIndex() == 0)
                .forEach(card -> data.networkInterfaces.update(
                        card.networkInterfaceId(),
                        first -> first.toBuilder().groups(groups).build()));
    }

    private ModifyInstanceMetadataOptionsResponse modifyMetadataOptions(ModifyInstanceMetadataOptionsRequest request) {
        var changed = data.instances.update(
                request.instanceId(),
                instance -> instance.toBuilder()
                        .metadataOptions(withChanges(instance.metadataOptions(), request))
                        .build());
        return ModifyInstanceMetadataOptionsResponse.builder()
                .instanceId(request.instanceId())
                .instanceMetadataOptions(changed.metadataOptions())
                .build();
    }

    private static InstanceMetadataOptionsResponse withChanges(
            InstanceMetadataOptionsResponse before, ModifyInstanceMetadataOptionsRequest changes) {
        return Shapes.copy(changes, before.toBuilder()).build();
    }

    private GetConsoleOutputResponse consoleOutput(GetConsoleOutputRequest request) {
        String output = consoles.output(data.instances.require(request.instanceId()));
        return GetConsoleOutputResponse.builder()
                .instanceId(request.instanceId())
                .timestamp(data.world.now())
                .output(Base64.getEncoder().encodeToString(output.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
