package studio.titus.rehearsal.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.DeleteRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteTableAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteTableAssociationResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteOrigin;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** The calls that make, associate, list and delete route tables. */
final class RouteTables {

    private final Ec2Data data;
    private final Routes routes;
    private final RouteTableLinks links;

    RouteTables(Ec2Data data, Routes routes, RouteTableLinks links) {
        this.data = data;
        this.routes = routes;
        this.links = links;
    }

    void register(Operations operations) {
        operations
                .on(CreateRouteTableRequest.class, this::createOnce)
                .on(DescribeRouteTablesRequest.class, this::describe)
                .on(AssociateRouteTableRequest.class, this::associate)
                .on(DisassociateRouteTableRequest.class, this::disassociate)
                .on(ReplaceRouteTableAssociationRequest.class, this::replaceAssociation)
                .on(DeleteRouteTableRequest.class, this::delete);
    }

    static boolean isMain(RouteTable table) {
        return table.associations().stream().anyMatch(RouteTableAssociation::main);
    }

    /** Makes the main route table of a fresh VPC. */
    void createMain(String vpcId, String vpcRange) {
        var table = add(vpcId, vpcRange, List.of());
        links.link(table.routeTableId(), null);
    }

    /** Removes what is left of a VPC's tables once nothing depends on it any more. */
    void removeAllOf(String vpcId) {
        data.routeTables
                .all()
                .filter(table -> table.vpcId().equals(vpcId))
                .forEach(table -> data.routeTables.remove(table.routeTableId()));
    }

    private CreateRouteTableResponse createOnce(CreateRouteTableRequest request) {
        var bare = request.toBuilder().clientToken(null).dryRun(null).build();
        return data.tokens.once(request.clientToken(), bare, () -> create(request), first -> first);
    }

    private CreateRouteTableResponse create(CreateRouteTableRequest request) {
        var vpc = data.vpcs.require(request.vpcId());
        var table = add(
                request.vpcId(),
                vpc.cidrBlock(),
                TagBook.wanted(request.tagSpecifications(), ResourceType.ROUTE_TABLE));
        return CreateRouteTableResponse.builder()
                .routeTable(table)
                .clientToken(request.clientToken())
                .build();
    }

    private RouteTable add(String vpcId, String vpcRange, List<Tag> tags) {
        var local = Route.builder()
                .destinationCidrBlock(vpcRange)
                .gatewayId("local")
                .origin(RouteOrigin.CREATE_ROUTE_TABLE)
                .state(RouteState.ACTIVE)
                .build();
        return data.routeTables.add(
                RouteTable.builder()
                        .routeTableId(data.routeTables.newId())
                        .vpcId(vpcId)
                        .ownerId(data.account)
                        .routes(local)
                        .build(),
                tags);
    }

    private DescribeRouteTablesResponse describe(DescribeRouteTablesRequest request) {
        var found = data.routeTables.describe(request.routeTableIds(), request.filters()).stream()
                .map(routes::withPresentStates)
                .toList();
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return DescribeRouteTablesResponse.builder()
                .routeTables(page.items())
                .nextToken(page.next())
                .build();
    }

    private AssociateRouteTableResponse associate(AssociateRouteTableRequest request) {
        var table = data.routeTables.require(request.routeTableId());
        var subnet = data.subnets.require(request.subnetId());
        if (!subnet.vpcId().equals(table.vpcId())) {
            throw Ec2Errors.invalidParameter("Route table " + request.routeTableId() + " and subnet "
                    + request.subnetId() + " belong to different networks");
        }
        if (links.find(association -> request.subnetId().equals(association.subnetId()))
                .isPresent()) {
            throw Ec2Errors.refused(
                    "Resource.AlreadyAssociated",
                    "the specified association for route table " + request.routeTableId()
                            + " conflicts with an existing association");
        }
        var association = links.link(request.routeTableId(), request.subnetId());
        return AssociateRouteTableResponse.builder()
                .associationId(association.routeTableAssociationId())
                .associationState(association.associationState())
                .build();
    }

    private DisassociateRouteTableResponse disassociate(DisassociateRouteTableRequest request) {
        var association = links.require(request.associationId());
        if (association.main()) {
            throw Ec2Errors.invalidParameter(
                    "cannot disassociate the main route table association " + request.associationId());
        }
        links.unlink(association);
        return DisassociateRouteTableResponse.builder().build();
    }

    private ReplaceRouteTableAssociationResponse replaceAssociation(ReplaceRouteTableAssociationRequest request) {
        var before = links.require(request.associationId());
        var vpcId = data.routeTables.require(before.routeTableId()).vpcId();
        if (!data.routeTables.require(request.routeTableId()).vpcId().equals(vpcId)) {
            throw Ec2Errors.invalidParameter(
                    "Route table " + request.routeTableId() + " does not belong to network " + vpcId);
        }
        links.unlink(before);
        var after = links.link(request.routeTableId(), before.subnetId());
        return ReplaceRouteTableAssociationResponse.builder()
                .newAssociationId(after.routeTableAssociationId())
                .associationState(after.associationState())
                .build();
    }

    private DeleteRouteTableResponse delete(DeleteRouteTableRequest request) {
        String id = request.routeTableId();
        if (!data.routeTables.require(id).associations().isEmpty()) {
            throw Ec2Errors.dependency("routeTable", id);
        }
        data.routeTables.remove(id);
        return DeleteRouteTableResponse.builder().build();
    }
}
