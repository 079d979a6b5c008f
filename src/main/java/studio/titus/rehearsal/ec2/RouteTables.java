package studio.titus.rehearsal.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** Route tables and what they are associated with. */
final class RouteTables {

    private final Ec2Data data;
    private final Routes routes;

    RouteTables(Ec2Data data, Routes routes) {
        this.data = data;
        this.routes = routes;
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
        link(table.routeTableId(), null);
    }

    /** Removes what is left of a VPC's tables once nothing depends on it any more. */
    void removeAllOf(String vpcId) {
        data.routeTables
                .all()
                .filter(table -> table.vpcId().equals(vpcId))
                .forEach(table -> data.routeTables.remove(table.routeTableId()));
    }

    /** Ends the association of a subnet that is going. */
    void forgetSubnet(String subnetId) {
        find(association -> subnetId.equals(association.subnetId())).ifPresent(this::unlink);
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
        if (find(association -> request.subnetId().equals(association.subnetId()))
                .isPresent()) {
            throw Ec2Errors.refused(
                    "Resource.AlreadyAssociated",
                    "the specified association for route table " + request.routeTableId()
                            + " conflicts with an existing association");
        }
        var association = link(request.routeTableId(), request.subnetId());
        return AssociateRouteTableResponse.builder()
                .associationId(association.routeTableAssociationId())
                .associationState(association.associationState())
                .build();
    }

    private DisassociateRouteTableResponse disassociate(DisassociateRouteTableRequest request) {
        var association = require(request.associationId());
        if (association.main()) {
            throw Ec2Errors.invalidParameter(
                    "cannot disassociate the main route table association " + request.associationId());
        }
        unlink(association);
        return DisassociateRouteTableResponse.builder().build();
    }

    private ReplaceRouteTableAssociationResponse replaceAssociation(ReplaceRouteTableAssociationRequest request) {
        var before = require(request.associationId());
        var vpcId = data.routeTables.require(before.routeTableId()).vpcId();
        if (!data.routeTables.require(request.routeTableId()).vpcId().equals(vpcId)) {
            throw Ec2Errors.invalidParameter(
                    "Route table " + request.routeTableId() + " does not belong to network " + vpcId);
        }
        unlink(before);
        var after = link(request.routeTableId(), before.subnetId());
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

    /** Associates a table with a subnet, or makes it the main one where there is none. */
    private RouteTableAssociation link(String tableId, @Nullable String subnetId) {
        var association = RouteTableAssociation.builder()
                .routeTableAssociationId("rtbassoc-0" + data.world.dice().hex("rtbassoc", 16))
                .routeTableId(tableId)
                .subnetId(subnetId)
                .main(subnetId == null)
                .associationState(state -> state.state(RouteTableAssociationStateCode.ASSOCIATED))
                .build();
        data.routeTables.update(tableId, table -> {
            var associations = new ArrayList<>(table.associations());
            associations.add(association);
            return table.toBuilder().associations(associations).build();
        });
        return association;
    }

    private void unlink(RouteTableAssociation gone) {
        data.routeTables.update(
                gone.routeTableId(),
                table -> table.toBuilder()
                        .associations(table.associations().stream()
                                .filter(association -> !association.equals(gone))
                                .toList())
                        .build());
    }

    private RouteTableAssociation require(String associationId) {
        return find(association -> association.routeTableAssociationId().equals(associationId))
                .orElseThrow(() -> Ec2Errors.refused(
                        "InvalidAssociationID.NotFound", "The association ID '" + associationId + "' does not exist"));
    }

    private Optional<RouteTableAssociation> find(Predicate<RouteTableAssociation> condition) {
        return data.routeTables
                .all()
                .flatMap(table -> table.associations().stream())
                .filter(condition)
                .findFirst();
    }
}
