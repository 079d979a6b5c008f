package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;

/** Finds out who keeps a network resource from being deleted. Answers are phrases such as "network interface eni-1 (…)". */
final class Blockers {

    private final Ec2Client ec2;

    Blockers(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    List<String> ofSubnet(String subnet) {
        return interfaces(Ours.filter("subnet-id", subnet));
    }

    List<String> ofSecurityGroup(String group, String vpc) {
        var all = new ArrayList<>(interfaces(Ours.filter("group-id", group)));
        all.addAll(groupsThatName(group, Ours.filter("vpc-id", vpc)));
        return all;
    }

    /** What has a public address in the VPC keeps its internet gateway. */
    List<String> ofInternetGateway(String vpc) {
        return network(Ours.filter("vpc-id", vpc))
                .filter(networkInterface -> networkInterface.association() != null)
                .map(networkInterface -> "the public address %s of %s"
                        .formatted(networkInterface.association().publicIp(), describe(networkInterface)))
                .toList();
    }

    List<String> ofVpc(String vpc) {
        var inVpc = Ours.filter("vpc-id", vpc);
        var all = new ArrayList<>(interfaces(inVpc));
        all.addAll(subnets(inVpc));
        all.addAll(natGateways(inVpc));
        all.addAll(routeTables(inVpc));
        all.addAll(groups(inVpc));
        all.addAll(internetGateways(vpc));
        all.addAll(endpoints(inVpc));
        all.addAll(peerings(vpc));
        return all;
    }

    List<String> ofAddress(String allocation) {
        return ifThere("ec2:DescribeAddresses", () -> ec2.describeAddresses(r -> r.allocationIds(allocation))).stream()
                .flatMap(reply -> reply.addresses().stream())
                .map(address -> Objects.requireNonNullElse(address.networkInterfaceId(), ""))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> interfaces(Ours.filter("network-interface-id", id)).stream())
                .toList();
    }

    List<String> ofRouteTable(String table) {
        return ifThere("ec2:DescribeRouteTables", () -> ec2.describeRouteTables(r -> r.routeTableIds(table))).stream()
                .flatMap(reply -> reply.routeTables().stream())
                .flatMap(found -> found.associations().stream())
                .map(association -> association.subnetId() == null
                        ? "the VPC, whose main route table it is"
                        : "subnet " + association.subnetId())
                .toList();
    }

    private List<String> interfaces(Filter where) {
        return network(where).map(Blockers::describe).toList();
    }

    private Stream<NetworkInterface> network(Filter where) {
        var reply = call("ec2:DescribeNetworkInterfaces", () -> ec2.describeNetworkInterfaces(r -> r.filters(where)));
        return reply.networkInterfaces().stream();
    }

    static String describe(NetworkInterface networkInterface) {
        var facts = Stream.of(
                        quoted(networkInterface.description()),
                        networkInterface.statusAsString(),
                        instance(networkInterface),
                        owner(networkInterface))
                .filter(fact -> !fact.isEmpty())
                .toList();
        return "network interface %s (%s)".formatted(networkInterface.networkInterfaceId(), String.join(", ", facts));
    }

    private static String quoted(String description) {
        return description == null || description.isBlank() ? "" : "\"" + description + "\"";
    }

    private static String instance(NetworkInterface networkInterface) {
        var attachment = networkInterface.attachment();
        return attachment == null || attachment.instanceId() == null ? "" : "of instance " + attachment.instanceId();
    }

    private static String owner(NetworkInterface networkInterface) {
        var requester = networkInterface.requesterId();
        return requester == null || requester.isBlank() ? "" : "made by " + requester;
    }

    private List<String> groupsThatName(String group, Filter inVpc) {
        var reply = call("ec2:DescribeSecurityGroups", () -> ec2.describeSecurityGroups(r -> r.filters(inVpc)));
        return reply.securityGroups().stream()
                .filter(other -> !other.groupId().equals(group))
                .filter(other -> Stream.concat(other.ipPermissions().stream(), other.ipPermissionsEgress().stream())
                        .flatMap(permission -> permission.userIdGroupPairs().stream())
                        .anyMatch(pair -> group.equals(pair.groupId())))
                .map(other -> "a rule of security group %s (%s)".formatted(other.groupId(), other.groupName()))
                .toList();
    }

    private List<String> subnets(Filter inVpc) {
        return call("ec2:DescribeSubnets", () -> ec2.describeSubnets(r -> r.filters(inVpc))).subnets().stream()
                .map(subnet -> "subnet " + subnet.subnetId())
                .toList();
    }

    private List<String> natGateways(Filter inVpc) {
        return call("ec2:DescribeNatGateways", () -> ec2.describeNatGateways(r -> r.filter(inVpc)))
                .natGateways()
                .stream()
                .filter(gateway -> gateway.state() != NatGatewayState.DELETED)
                .map(NatGateway::natGatewayId)
                .map(id -> "NAT gateway " + id)
                .toList();
    }

    private List<String> routeTables(Filter inVpc) {
        return call("ec2:DescribeRouteTables", () -> ec2.describeRouteTables(r -> r.filters(inVpc)))
                .routeTables()
                .stream()
                .filter(table -> table.associations().stream().noneMatch(a -> Boolean.TRUE.equals(a.main())))
                .map(table -> "route table " + table.routeTableId())
                .toList();
    }

    private List<String> groups(Filter inVpc) {
        var reply = call("ec2:DescribeSecurityGroups", () -> ec2.describeSecurityGroups(r -> r.filters(inVpc)));
        return reply.securityGroups().stream()
                .filter(group -> !group.groupName().equals("default"))
                .map(group -> "security group %s (%s)".formatted(group.groupId(), group.groupName()))
                .toList();
    }

    private List<String> internetGateways(String vpc) {
        var attached = Ours.filter("attachment.vpc-id", vpc);
        var reply = call("ec2:DescribeInternetGateways", () -> ec2.describeInternetGateways(r -> r.filters(attached)));
        return reply.internetGateways().stream()
                .map(gateway -> "internet gateway " + gateway.internetGatewayId())
                .toList();
    }

    private List<String> endpoints(Filter inVpc) {
        return call("ec2:DescribeVpcEndpoints", () -> ec2.describeVpcEndpoints(r -> r.filters(inVpc)))
                .vpcEndpoints()
                .stream()
                .map(endpoint -> "VPC endpoint %s (%s)".formatted(endpoint.vpcEndpointId(), endpoint.serviceName()))
                .toList();
    }

    private List<String> peerings(String vpc) {
        return Stream.of("requester-vpc-info.vpc-id", "accepter-vpc-info.vpc-id")
                .map(side -> Ours.filter(side, vpc))
                .flatMap(side -> call(
                        "ec2:DescribeVpcPeeringConnections",
                        () -> ec2.describeVpcPeeringConnections(r -> r.filters(side)))
                        .vpcPeeringConnections()
                        .stream())
                .map(peering -> "VPC peering " + peering.vpcPeeringConnectionId())
                .toList();
    }
}
