package studio.titus.rehearsal.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.CreateNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** The calls that make, list, detach and delete network interfaces. */
final class NetworkInterfaceCalls {

    private final Ec2Data data;
    private final NetworkInterfaces cards;

    NetworkInterfaceCalls(Ec2Data data, NetworkInterfaces cards) {
        this.data = data;
        this.cards = cards;
    }

    void register(Operations operations) {
        operations
                .on(CreateNetworkInterfaceRequest.class, this::create)
                .on(DescribeNetworkInterfacesRequest.class, this::describe)
                .on(DetachNetworkInterfaceRequest.class, this::detach)
                .on(DeleteNetworkInterfaceRequest.class, this::delete);
    }

    private CreateNetworkInterfaceResponse create(CreateNetworkInterfaceRequest request) {
        var subnet = data.subnets.require(request.subnetId());
        var groupIds = request.groups().isEmpty() ? List.of(cards.defaultGroup(subnet.vpcId())) : request.groups();
        var card = cards.create(new NetworkInterfaces.Draft(
                subnet,
                groupIds,
                request.privateIpAddress(),
                request.description() == null ? "" : request.description(),
                NetworkInterfaceType.INTERFACE,
                TagBook.wanted(request.tagSpecifications(), ResourceType.NETWORK_INTERFACE)));
        return CreateNetworkInterfaceResponse.builder().networkInterface(card).build();
    }

    private DescribeNetworkInterfacesResponse describe(DescribeNetworkInterfacesRequest request) {
        var page = Page.of(
                data.networkInterfaces.describe(request.networkInterfaceIds(), request.filters()),
                request.maxResults(),
                request.nextToken());
        return DescribeNetworkInterfacesResponse.builder()
                .networkInterfaces(page.items())
                .nextToken(page.next())
                .build();
    }

    private DetachNetworkInterfaceResponse detach(DetachNetworkInterfaceRequest request) {
        String id = request.attachmentId();
        var card = data.networkInterfaces
                .all()
                .filter(candidate -> candidate.attachment() != null
                        && id.equals(candidate.attachment().attachmentId()))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.refused(
                        "InvalidAttachmentID.NotFound", "The attachment ID '" + id + "' does not exist"));
        if (card.attachment().instanceId() == null) {
            throw Ec2Errors.refused("OperationNotPermitted", "You are not allowed to manage 'ela-attach' attachments.");
        }
        if (card.attachment().deviceIndex() == 0) {
            throw Ec2Errors.refused(
                    "OperationNotPermitted", "The network interface at device index 0 cannot be detached.");
        }
        cards.free(card.networkInterfaceId());
        return DetachNetworkInterfaceResponse.builder().build();
    }

    private DeleteNetworkInterfaceResponse delete(DeleteNetworkInterfaceRequest request) {
        String id = request.networkInterfaceId();
        if (data.networkInterfaces.require(id).attachment() != null) {
            throw Ec2Errors.invalidParameter("Network interface '" + id + "' is currently in use.");
        }
        data.networkInterfaces.remove(id);
        return DeleteNetworkInterfaceResponse.builder().build();
    }
}
