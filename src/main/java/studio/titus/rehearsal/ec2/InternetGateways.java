package studio.titus.rehearsal.ec2;

import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.CreateInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.CreateInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DeleteInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DeleteInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** Internet gateways and their attachments to VPCs. */
final class InternetGateways {

    private final Ec2Data data;

    InternetGateways(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(CreateInternetGatewayRequest.class, this::create)
                .on(DescribeInternetGatewaysRequest.class, this::describe)
                .on(AttachInternetGatewayRequest.class, this::attach)
                .on(DetachInternetGatewayRequest.class, this::detach)
                .on(DeleteInternetGatewayRequest.class, this::delete);
    }

    static boolean isAttachedTo(InternetGateway gateway, String vpcId) {
        return gateway.attachments().stream()
                .anyMatch(attachment -> attachment.vpcId().equals(vpcId));
    }

    private CreateInternetGatewayResponse create(CreateInternetGatewayRequest request) {
        if (data.internetGateways.all().count() >= data.world.circumstances().quota(Quota.INTERNET_GATEWAYS)) {
            throw Ec2Errors.refused(
                    "InternetGatewayLimitExceeded", "The maximum number of internet gateways has been reached.");
        }
        var gateway = InternetGateway.builder()
                .internetGatewayId(data.internetGateways.newId())
                .ownerId(data.account)
                .build();
        return CreateInternetGatewayResponse.builder()
                .internetGateway(data.internetGateways.add(
                        gateway, TagBook.wanted(request.tagSpecifications(), ResourceType.INTERNET_GATEWAY)))
                .build();
    }

    private DescribeInternetGatewaysResponse describe(DescribeInternetGatewaysRequest request) {
        var page = Page.of(
                data.internetGateways.describe(request.internetGatewayIds(), request.filters()),
                request.maxResults(),
                request.nextToken());
        return DescribeInternetGatewaysResponse.builder()
                .internetGateways(page.items())
                .nextToken(page.next())
                .build();
    }

    private AttachInternetGatewayResponse attach(AttachInternetGatewayRequest request) {
        String id = request.internetGatewayId();
        var gateway = data.internetGateways.require(id);
        data.vpcs.require(request.vpcId());
        if (!gateway.attachments().isEmpty()) {
            throw Ec2Errors.refused(
                    "Resource.AlreadyAssociated",
                    "resource " + id + " is already attached to network "
                            + gateway.attachments().getFirst().vpcId());
        }
        if (data.internetGateways.any(other -> isAttachedTo(other, request.vpcId()))) {
            throw Ec2Errors.invalidParameter(
                    "Network " + request.vpcId() + " already has an internet gateway attached");
        }
        // AWS answers "available" here, a state the SDK's list of states does not have
        var attachment = InternetGatewayAttachment.builder()
                .vpcId(request.vpcId())
                .state("available")
                .build();
        data.internetGateways.update(
                id, found -> found.toBuilder().attachments(attachment).build());
        return AttachInternetGatewayResponse.builder().build();
    }

    private DetachInternetGatewayResponse detach(DetachInternetGatewayRequest request) {
        String id = request.internetGatewayId();
        String vpcId = request.vpcId();
        if (!isAttachedTo(data.internetGateways.require(id), vpcId)) {
            throw Ec2Errors.refused("Gateway.NotAttached", "resource " + id + " is not attached to network " + vpcId);
        }
        if (data.networkInterfaces.any(card -> card.vpcId().equals(vpcId) && card.association() != null)) {
            throw Ec2Errors.refused(
                    "DependencyViolation",
                    "Network " + vpcId + " has some mapped public address(es). Please unmap those public address(es)"
                            + " before detaching the gateway.");
        }
        data.internetGateways.update(
                id,
                gateway -> gateway.toBuilder()
                        .attachments(new InternetGatewayAttachment[0])
                        .build());
        return DetachInternetGatewayResponse.builder().build();
    }

    private DeleteInternetGatewayResponse delete(DeleteInternetGatewayRequest request) {
        String id = request.internetGatewayId();
        if (!data.internetGateways.require(id).attachments().isEmpty()) {
            throw Ec2Errors.dependency("internetGateway", id);
        }
        data.internetGateways.remove(id);
        return DeleteInternetGatewayResponse.builder().build();
    }
}
