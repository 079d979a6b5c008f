package studio.titus.rehearsal.ec2;

import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** The kinds of resources a network is made of: their ids, their NotFound errors and their filters. */
final class NetworkKinds {

    static final Kind<Vpc> VPC = new Kind<>(
            "vpc",
            ResourceType.VPC,
            "InvalidVpcID.NotFound",
            "The vpc ID '%s' does not exist",
            Vpc::vpcId,
            (vpc, tags) -> vpc.toBuilder().tags(tags).build(),
            new Filters<Vpc>()
                    .byOne("vpc-id", Vpc::vpcId)
                    .byOne("cidr", Vpc::cidrBlock)
                    .byOne("cidr-block-association.cidr-block", Vpc::cidrBlock)
                    .byOne("state", Vpc::stateAsString)
                    .byOne("owner-id", Vpc::ownerId)
                    .byOne("is-default", vpc -> vpc.isDefault().toString()));

    static final Kind<Subnet> SUBNET = new Kind<>(
            "subnet",
            ResourceType.SUBNET,
            "InvalidSubnetID.NotFound",
            "The subnet ID '%s' does not exist",
            Subnet::subnetId,
            (subnet, tags) -> subnet.toBuilder().tags(tags).build(),
            new Filters<Subnet>()
                    .byOne("subnet-id", Subnet::subnetId)
                    .byOne("vpc-id", Subnet::vpcId)
                    .byOne("cidr-block", Subnet::cidrBlock)
                    .byOne("cidrBlock", Subnet::cidrBlock)
                    .byOne("availability-zone", Subnet::availabilityZone)
                    .byOne("availability-zone-id", Subnet::availabilityZoneId)
                    .byOne("state", Subnet::stateAsString));

    static final Kind<InternetGateway> INTERNET_GATEWAY = new Kind<>(
            "igw",
            ResourceType.INTERNET_GATEWAY,
            "InvalidInternetGatewayID.NotFound",
            "The internetGateway ID '%s' does not exist",
            InternetGateway::internetGatewayId,
            (gateway, tags) -> gateway.toBuilder().tags(tags).build(),
            new Filters<InternetGateway>()
                    .byOne("internet-gateway-id", InternetGateway::internetGatewayId)
                    .by(
                            "attachment.vpc-id",
                            gateway -> gateway.attachments().stream()
                                    .map(InternetGatewayAttachment::vpcId)
                                    .toList())
                    .by(
                            "attachment.state",
                            gateway -> gateway.attachments().stream()
                                    .map(InternetGatewayAttachment::stateAsString)
                                    .toList()));

    static final Kind<Address> ADDRESS = new Kind<>(
            "eipalloc",
            ResourceType.ELASTIC_IP,
            "InvalidAllocationID.NotFound",
            "The allocation ID '%s' does not exist",
            Address::allocationId,
            (address, tags) -> address.toBuilder().tags(tags).build(),
            new Filters<Address>()
                    .byOne("allocation-id", Address::allocationId)
                    .byOne("association-id", Address::associationId)
                    .byOne("domain", Address::domainAsString)
                    .byOne("public-ip", Address::publicIp)
                    .byOne("network-interface-id", Address::networkInterfaceId));

    static final Kind<NatGateway> NAT_GATEWAY = new Kind<>(
            "nat",
            ResourceType.NATGATEWAY,
            "NatGatewayNotFound",
            "The Nat Gateway %s was not found",
            NatGateway::natGatewayId,
            (gateway, tags) -> gateway.toBuilder().tags(tags).build(),
            new Filters<NatGateway>()
                    .byOne("nat-gateway-id", NatGateway::natGatewayId)
                    .byOne("state", NatGateway::stateAsString)
                    .byOne("subnet-id", NatGateway::subnetId)
                    .byOne("vpc-id", NatGateway::vpcId));

    static final Kind<RouteTable> ROUTE_TABLE = new Kind<>(
            "rtb",
            ResourceType.ROUTE_TABLE,
            "InvalidRouteTableID.NotFound",
            "The routeTable ID '%s' does not exist",
            RouteTable::routeTableId,
            (table, tags) -> table.toBuilder().tags(tags).build(),
            new Filters<RouteTable>()
                    .byOne("route-table-id", RouteTable::routeTableId)
                    .byOne("vpc-id", RouteTable::vpcId)
                    .by(
                            "association.main",
                            table -> table.associations().stream()
                                    .map(association -> association.main().toString())
                                    .toList())
                    .by(
                            "association.subnet-id",
                            table -> table.associations().stream()
                                    .map(RouteTableAssociation::subnetId)
                                    .toList())
                    .by(
                            "association.route-table-association-id",
                            table -> table.associations().stream()
                                    .map(RouteTableAssociation::routeTableAssociationId)
                                    .toList()));

    static final Kind<SecurityGroup> SECURITY_GROUP = new Kind<>(
            "sg",
            ResourceType.SECURITY_GROUP,
            "InvalidGroup.NotFound",
            "The security group '%s' does not exist",
            SecurityGroup::groupId,
            (group, tags) -> group.toBuilder().tags(tags).build(),
            new Filters<SecurityGroup>()
                    .byOne("group-id", SecurityGroup::groupId)
                    .byOne("group-name", SecurityGroup::groupName)
                    .byOne("description", SecurityGroup::description)
                    .byOne("vpc-id", SecurityGroup::vpcId));

    static final Kind<SecurityGroupRule> SECURITY_GROUP_RULE = new Kind<>(
            "sgr",
            ResourceType.SECURITY_GROUP_RULE,
            "InvalidSecurityGroupRuleId.NotFound",
            "The security group rule ID '%s' does not exist",
            SecurityGroupRule::securityGroupRuleId,
            (rule, tags) -> rule.toBuilder().tags(tags).build(),
            new Filters<SecurityGroupRule>()
                    .byOne("group-id", SecurityGroupRule::groupId)
                    .byOne("security-group-rule-id", SecurityGroupRule::securityGroupRuleId));

    static final Kind<NetworkInterface> NETWORK_INTERFACE = new Kind<>(
            "eni",
            ResourceType.NETWORK_INTERFACE,
            "InvalidNetworkInterfaceID.NotFound",
            "The networkInterface ID '%s' does not exist",
            NetworkInterface::networkInterfaceId,
            (card, tags) -> card.toBuilder().tagSet(tags).build(),
            new Filters<NetworkInterface>()
                    .byOne("network-interface-id", NetworkInterface::networkInterfaceId)
                    .byOne("vpc-id", NetworkInterface::vpcId)
                    .byOne("subnet-id", NetworkInterface::subnetId)
                    .byOne("description", NetworkInterface::description)
                    .byOne("status", NetworkInterface::statusAsString)
                    .byOne("interface-type", NetworkInterface::interfaceTypeAsString)
                    .byOne("requester-id", NetworkInterface::requesterId)
                    .byOne("private-ip-address", NetworkInterface::privateIpAddress)
                    .byOne("addresses.private-ip-address", NetworkInterface::privateIpAddress)
                    .byOne("availability-zone", NetworkInterface::availabilityZone)
                    .byOne(
                            "attachment.instance-id",
                            card -> card.attachment() == null
                                    ? null
                                    : card.attachment().instanceId())
                    .byOne(
                            "association.public-ip",
                            card -> card.association() == null
                                    ? null
                                    : card.association().publicIp())
                    .byOne(
                            "association.allocation-id",
                            card -> card.association() == null
                                    ? null
                                    : card.association().allocationId())
                    .by(
                            "group-id",
                            card -> card.groups().stream()
                                    .map(GroupIdentifier::groupId)
                                    .toList()));

    private NetworkKinds() {}
}
