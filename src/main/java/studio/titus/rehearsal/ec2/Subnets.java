package studio.titus.rehearsal.ec2;

import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.CreateSubnetRequest;
import software.amazon.awssdk.services.ec2.model.CreateSubnetResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSubnetRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSubnetResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SubnetState;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** Subnets. */
final class Subnets {

    private final Ec2Data data;
    private final PrivateAddresses addresses;
    private final RouteTableLinks links;

    Subnets(Ec2Data data, PrivateAddresses addresses, RouteTableLinks links) {
        this.data = data;
        this.addresses = addresses;
        this.links = links;
    }

    void register(Operations operations) {
        operations
                .on(CreateSubnetRequest.class, this::create)
                .on(DescribeSubnetsRequest.class, this::describe)
                .on(ModifySubnetAttributeRequest.class, this::modifyAttribute)
                .on(DeleteSubnetRequest.class, this::delete);
    }

    private CreateSubnetResponse create(CreateSubnetRequest request) {
        var vpc = data.vpcs.require(request.vpcId());
        var within = Ipv4Range.parse(vpc.cidrBlock()).orElseThrow();
        var range = Ipv4Range.parse(request.cidrBlock())
                .filter(block -> block.prefix() <= 28 && within.contains(block))
                .orElseThrow(() ->
                        Ec2Errors.refused("InvalidSubnet.Range", "The CIDR '" + request.cidrBlock() + "' is invalid."));
        if (data.subnets.any(other -> other.vpcId().equals(request.vpcId())
                && Ipv4Range.parse(other.cidrBlock()).orElseThrow().overlaps(range))) {
            throw Ec2Errors.refused("InvalidSubnet.Conflict", "The CIDR '" + range + "' conflicts with another subnet");
        }
        var subnet = data.subnets.add(
                fresh(request, range), TagBook.wanted(request.tagSpecifications(), ResourceType.SUBNET));
        return CreateSubnetResponse.builder().subnet(subnet).build();
    }

    private Subnet fresh(CreateSubnetRequest request, Ipv4Range range) {
        var zone = zone(request);
        String id = data.subnets.newId();
        return Subnet.builder()
                .subnetId(id)
                .subnetArn(data.arn("subnet/" + id))
                .vpcId(request.vpcId())
                .cidrBlock(range.toString())
                .availabilityZone(zone.name())
                .availabilityZoneId(zone.id())
                .ownerId(data.account)
                .mapPublicIpOnLaunch(false)
                .defaultForAz(false)
                .state(SubnetState.AVAILABLE)
                .build();
    }

    private Place.Zone zone(CreateSubnetRequest request) {
        var zones = data.place.zones();
        if (request.availabilityZone() == null && request.availabilityZoneId() == null) {
            return zones.getFirst();
        }
        return zones.stream()
                .filter(zone -> zone.name().equals(request.availabilityZone())
                        || zone.id().equals(request.availabilityZoneId()))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.invalidParameter("Value ("
                        + (request.availabilityZone() == null
                                ? request.availabilityZoneId()
                                : request.availabilityZone())
                        + ") for parameter availabilityZone is invalid. Subnets can currently only be created in the"
                        + " following availability zones: "
                        + zones.stream().map(Place.Zone::name).collect(Collectors.joining(", ")) + "."));
    }

    private DescribeSubnetsResponse describe(DescribeSubnetsRequest request) {
        var found = data.subnets.describe(request.subnetIds(), request.filters()).stream()
                .map(subnet -> subnet.toBuilder()
                        .availableIpAddressCount(addresses.freeAddresses(subnet))
                        .build())
                .toList();
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return DescribeSubnetsResponse.builder()
                .subnets(page.items())
                .nextToken(page.next())
                .build();
    }

    private ModifySubnetAttributeResponse modifyAttribute(ModifySubnetAttributeRequest request) {
        data.subnets.require(request.subnetId());
        if (request.mapPublicIpOnLaunch() != null) {
            data.subnets.update(
                    request.subnetId(),
                    subnet -> subnet.toBuilder()
                            .mapPublicIpOnLaunch(request.mapPublicIpOnLaunch().value())
                            .build());
        }
        return ModifySubnetAttributeResponse.builder().build();
    }

    private DeleteSubnetResponse delete(DeleteSubnetRequest request) {
        String id = request.subnetId();
        data.subnets.require(id);
        if (data.networkInterfaces.any(card -> card.subnetId().equals(id))) {
            throw Ec2Errors.dependency("subnet", id);
        }
        links.forgetSubnet(id);
        data.subnets.remove(id);
        return DeleteSubnetResponse.builder().build();
    }
}
