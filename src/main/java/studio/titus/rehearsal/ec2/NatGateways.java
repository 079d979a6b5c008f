package studio.titus.rehearsal.ec2;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.ConnectivityType;
import software.amazon.awssdk.services.ec2.model.CreateNatGatewayRequest;
import software.amazon.awssdk.services.ec2.model.CreateNatGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNatGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNatGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddressStatus;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Subnet;
import studio.titus.rehearsal.control.Circumstances.Death;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** The calls that make, list and delete NAT gateways. What is wrong with one shows only later, in its state. */
final class NatGateways {

    private final Ec2Data data;
    private final NetworkInterfaces cards;
    private final NatLife life;

    NatGateways(Ec2Data data, NetworkInterfaces cards, NatLife life) {
        this.data = data;
        this.cards = cards;
        this.life = life;
    }

    void register(Operations operations) {
        operations
                .on(CreateNatGatewayRequest.class, this::createOnce)
                .on(DescribeNatGatewaysRequest.class, this::describe)
                .on(DeleteNatGatewayRequest.class, this::delete);
    }

    private CreateNatGatewayResponse createOnce(CreateNatGatewayRequest request) {
        var bare = request.toBuilder().clientToken(null).dryRun(null).build();
        return data.tokens.once(
                request.clientToken(),
                bare,
                () -> create(request),
                first -> first.toBuilder()
                        .natGateway(data.natGateways
                                .find(first.natGateway().natGatewayId())
                                .orElse(first.natGateway()))
                        .build());
    }

    private CreateNatGatewayResponse create(CreateNatGatewayRequest request) {
        var subnet = data.subnets.require(request.subnetId());
        if (request.allocationId() == null) {
            throw Ec2Errors.missing("AllocationId");
        }
        var address = data.addresses.require(request.allocationId());
        if (countIn(subnet) >= data.world.circumstances().quota(Quota.NAT_GATEWAYS)) {
            throw Ec2Errors.refused("NatGatewayLimitExceeded", "The maximum number of NAT gateways has been reached.");
        }
        String id = data.natGateways.newId();
        var failure = failure(subnet, address);
        var card = cards.create(new NetworkInterfaces.Draft(
                subnet,
                List.of(),
                null,
                "Interface for NAT Gateway " + id,
                NetworkInterfaceType.NAT_GATEWAY,
                List.of()));
        cards.attachToService(card.networkInterfaceId());
        if (address.associationId() == null) {
            associate(card, address);
        }
        life.begin(id, failure);
        var gateway = data.natGateways.add(
                fresh(id, subnet, card, address), TagBook.wanted(request.tagSpecifications(), ResourceType.NATGATEWAY));
        return CreateNatGatewayResponse.builder()
                .natGateway(gateway)
                .clientToken(request.clientToken())
                .build();
    }

    /** How many gateways count against the quota of the subnet's zone: AWS counts those that are going, too. */
    private long countIn(Subnet subnet) {
        return data.natGateways
                .all()
                .filter(gateway -> switch (gateway.state()) {
                    case PENDING, AVAILABLE, DELETING -> true;
                    case DELETED, FAILED, UNKNOWN_TO_SDK_VERSION -> false;
                })
                .filter(gateway -> data.subnets
                        .find(gateway.subnetId())
                        .filter(other -> other.availabilityZone().equals(subnet.availabilityZone()))
                        .isPresent())
                .count();
    }

    private Optional<Death> failure(Subnet subnet, Address address) {
        if (!data.internetGateways.any(gateway -> InternetGateways.isAttachedTo(gateway, subnet.vpcId()))) {
            return Optional.of(new Death(
                    "Gateway.NotAttached", "Network " + subnet.vpcId() + " has no Internet gateway attached"));
        }
        if (address.associationId() != null) {
            return Optional.of(new Death(
                    "Resource.AlreadyAssociated",
                    "Elastic IP address [" + address.allocationId() + "] is already associated"));
        }
        return data.world.circumstances().natDeath();
    }

    private void associate(NetworkInterface card, Address address) {
        String associationId = "eipassoc-0" + data.world.dice().hex("eipassoc", 16);
        cards.associate(
                card.networkInterfaceId(),
                NetworkInterfaceAssociation.builder()
                        .allocationId(address.allocationId())
                        .associationId(associationId)
                        .ipOwnerId(data.account)
                        .publicIp(address.publicIp())
                        .build());
        data.addresses.update(
                address.allocationId(),
                free -> free.toBuilder()
                        .associationId(associationId)
                        .networkInterfaceId(card.networkInterfaceId())
                        .networkInterfaceOwnerId(data.account)
                        .privateIpAddress(card.privateIpAddress())
                        .build());
    }

    private NatGateway fresh(String id, Subnet subnet, NetworkInterface card, Address address) {
        return NatGateway.builder()
                .natGatewayId(id)
                .subnetId(subnet.subnetId())
                .vpcId(subnet.vpcId())
                .connectivityType(ConnectivityType.PUBLIC)
                .createTime(data.world.now())
                .natGatewayAddresses(NatGatewayAddress.builder()
                        .allocationId(address.allocationId())
                        .publicIp(address.publicIp())
                        .networkInterfaceId(card.networkInterfaceId())
                        .privateIp(card.privateIpAddress())
                        .isPrimary(true)
                        .status(NatGatewayAddressStatus.SUCCEEDED)
                        .build())
                .state(NatGatewayState.PENDING)
                .build();
    }

    private DescribeNatGatewaysResponse describe(DescribeNatGatewaysRequest request) {
        var page = Page.of(
                data.natGateways.describe(request.natGatewayIds(), request.filter()),
                request.maxResults(),
                request.nextToken());
        return DescribeNatGatewaysResponse.builder()
                .natGateways(page.items())
                .nextToken(page.next())
                .build();
    }

    private DeleteNatGatewayResponse delete(DeleteNatGatewayRequest request) {
        String id = request.natGatewayId();
        var gateway = data.natGateways.require(id);
        life.end(gateway);
        return DeleteNatGatewayResponse.builder().natGatewayId(id).build();
    }
}
