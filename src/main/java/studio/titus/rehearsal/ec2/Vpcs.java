package studio.titus.rehearsal.ec2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.CreateVpcRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcResponse;
import software.amazon.awssdk.services.ec2.model.DeleteVpcRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tenancy;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcState;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** VPCs. Each comes with a main route table and a default security group, which go with it again. */
final class Vpcs {

    private final Ec2Data data;
    private final RouteTables routeTables;
    private final SecurityGroups groups;
    private final Map<String, Dns> dns = new HashMap<>();

    private record Dns(boolean support, boolean hostnames) {}

    Vpcs(Ec2Data data, RouteTables routeTables, SecurityGroups groups) {
        this.data = data;
        this.routeTables = routeTables;
        this.groups = groups;
    }

    void register(Operations operations) {
        operations
                .on(CreateVpcRequest.class, this::create)
                .on(DescribeVpcsRequest.class, this::describe)
                .on(ModifyVpcAttributeRequest.class, this::modifyAttribute)
                .on(DescribeVpcAttributeRequest.class, this::describeAttribute)
                .on(DeleteVpcRequest.class, this::delete)
                .on(
                        DescribeVpcEndpointsRequest.class,
                        _ -> DescribeVpcEndpointsResponse.builder().build())
                .on(
                        DescribeVpcPeeringConnectionsRequest.class,
                        _ -> DescribeVpcPeeringConnectionsResponse.builder().build());
    }

    private CreateVpcResponse create(CreateVpcRequest request) {
        var range = Ipv4Range.parse(request.cidrBlock())
                .filter(block -> block.prefix() >= 16 && block.prefix() <= 28)
                .orElseThrow(() ->
                        Ec2Errors.refused("InvalidVpc.Range", "The CIDR '" + request.cidrBlock() + "' is invalid."));
        if (data.vpcs.all().count() >= data.world.circumstances().quota(Quota.VPCS)) {
            throw Ec2Errors.refused("VpcLimitExceeded", "The maximum number of VPCs has been reached.");
        }
        String id = data.vpcs.newId();
        var vpc = data.vpcs.add(fresh(id, range), TagBook.wanted(request.tagSpecifications(), ResourceType.VPC));
        dns.put(id, new Dns(true, false));
        routeTables.createMain(id, range.toString());
        groups.createDefault(id);
        return CreateVpcResponse.builder()
                .vpc(vpc.toBuilder().state(VpcState.PENDING).build())
                .build();
    }

    private Vpc fresh(String id, Ipv4Range range) {
        return Vpc.builder()
                .vpcId(id)
                .cidrBlock(range.toString())
                .cidrBlockAssociationSet(VpcCidrBlockAssociation.builder()
                        .associationId("vpc-cidr-assoc-0" + data.world.dice().hex("vpc-cidr-assoc", 16))
                        .cidrBlock(range.toString())
                        .cidrBlockState(state -> state.state("associated"))
                        .build())
                .dhcpOptionsId("dopt-0" + data.account)
                .instanceTenancy(Tenancy.DEFAULT)
                .isDefault(false)
                .ownerId(data.account)
                .state(VpcState.AVAILABLE)
                .build();
    }

    private DescribeVpcsResponse describe(DescribeVpcsRequest request) {
        var page = Page.of(
                data.vpcs.describe(request.vpcIds(), request.filters()), request.maxResults(), request.nextToken());
        return DescribeVpcsResponse.builder()
                .vpcs(page.items())
                .nextToken(page.next())
                .build();
    }

    private ModifyVpcAttributeResponse modifyAttribute(ModifyVpcAttributeRequest request) {
        data.vpcs.require(request.vpcId());
        var given = Stream.of(
                        request.enableDnsSupport(),
                        request.enableDnsHostnames(),
                        request.enableNetworkAddressUsageMetrics())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw Ec2Errors.refused(
                    "InvalidParameterCombination",
                    "Exactly one attribute can be modified in one request, not " + given);
        }
        var before = dns.getOrDefault(request.vpcId(), new Dns(true, false));
        dns.put(
                request.vpcId(),
                new Dns(
                        valueOr(request.enableDnsSupport(), before.support()),
                        valueOr(request.enableDnsHostnames(), before.hostnames())));
        return ModifyVpcAttributeResponse.builder().build();
    }

    private static boolean valueOr(@Nullable AttributeBooleanValue given, boolean otherwise) {
        return given == null ? otherwise : given.value();
    }

    private DescribeVpcAttributeResponse describeAttribute(DescribeVpcAttributeRequest request) {
        data.vpcs.describe(List.of(request.vpcId()), List.of());
        var attributes = dns.getOrDefault(request.vpcId(), new Dns(true, false));
        var reply = DescribeVpcAttributeResponse.builder().vpcId(request.vpcId());
        return switch (request.attribute()) {
            case ENABLE_DNS_SUPPORT ->
                reply.enableDnsSupport(value -> value.value(attributes.support()))
                        .build();
            case ENABLE_DNS_HOSTNAMES ->
                reply.enableDnsHostnames(value -> value.value(attributes.hostnames()))
                        .build();
            default ->
                reply.enableNetworkAddressUsageMetrics(value -> value.value(false))
                        .build();
        };
    }

    private DeleteVpcResponse delete(DeleteVpcRequest request) {
        String id = request.vpcId();
        data.vpcs.require(id);
        if (hasDependents(id)) {
            throw Ec2Errors.dependency("vpc", id);
        }
        data.vpcs.remove(id);
        dns.remove(id);
        routeTables.removeAllOf(id);
        groups.removeDefaultOf(id);
        return DeleteVpcResponse.builder().build();
    }

    private boolean hasDependents(String id) {
        return data.subnets.any(subnet -> subnet.vpcId().equals(id))
                || data.internetGateways.any(gateway -> InternetGateways.isAttachedTo(gateway, id))
                || data.networkInterfaces.any(card -> id.equals(card.vpcId()))
                || data.groups.any(
                        group -> id.equals(group.vpcId()) && !group.groupName().equals("default"))
                || data.routeTables.any(table -> id.equals(table.vpcId()) && !RouteTables.isMain(table));
    }
}
