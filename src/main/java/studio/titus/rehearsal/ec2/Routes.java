package studio.titus.rehearsal.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteResponse;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteResponse;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteResponse;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteOrigin;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import studio.titus.rehearsal.wire.Operations;

/** The routes in route tables. A route whose target has gone stays, as a blackhole. */
final class Routes {

    private final Ec2Data data;

    Routes(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(CreateRouteRequest.class, this::create)
                .on(ReplaceRouteRequest.class, this::replace)
                .on(DeleteRouteRequest.class, this::delete);
    }

    /** The table with each route's state as it is now. */
    RouteTable withPresentStates(RouteTable table) {
        return table.toBuilder()
                .routes(table.routes().stream()
                        .map(route -> route.toBuilder()
                                .state(leadsSomewhere(route, table.vpcId()) ? RouteState.ACTIVE : RouteState.BLACKHOLE)
                                .build())
                        .toList())
                .build();
    }

    private boolean leadsSomewhere(Route route, String vpcId) {
        if (route.natGatewayId() != null) {
            return data.natGateways
                    .find(route.natGatewayId())
                    .filter(gateway -> gateway.state() == NatGatewayState.AVAILABLE)
                    .isPresent();
        }
        return "local".equals(route.gatewayId())
                || data.internetGateways
                        .find(route.gatewayId())
                        .filter(gateway -> InternetGateways.isAttachedTo(gateway, vpcId))
                        .isPresent();
    }

    private CreateRouteResponse create(CreateRouteRequest request) {
        String tableId = request.routeTableId();
        String destination = destination(request.destinationCidrBlock());
        var table = data.routeTables.require(tableId);
        if (find(table, destination).isPresent()) {
            throw Ec2Errors.refused(
                    "RouteAlreadyExists", "The route identified by " + destination + " already exists.");
        }
        var route = route(table, destination, request.gatewayId(), request.natGatewayId());
        var routes = new ArrayList<>(table.routes());
        routes.add(route);
        put(tableId, routes);
        return CreateRouteResponse.builder().returnValue(true).build();
    }

    private ReplaceRouteResponse replace(ReplaceRouteRequest request) {
        String destination = destination(request.destinationCidrBlock());
        var table = data.routeTables.require(request.routeTableId());
        var before = require(table, destination);
        var after = route(table, destination, request.gatewayId(), request.natGatewayId());
        put(
                request.routeTableId(),
                table.routes().stream()
                        .map(route -> route.equals(before) ? after : route)
                        .toList());
        return ReplaceRouteResponse.builder().build();
    }

    private DeleteRouteResponse delete(DeleteRouteRequest request) {
        var table = data.routeTables.require(request.routeTableId());
        var gone = require(table, destination(request.destinationCidrBlock()));
        if ("local".equals(gone.gatewayId())) {
            throw Ec2Errors.invalidParameter("cannot remove local route " + gone.destinationCidrBlock()
                    + " in route table " + request.routeTableId());
        }
        put(
                request.routeTableId(),
                table.routes().stream().filter(route -> !route.equals(gone)).toList());
        return DeleteRouteResponse.builder().build();
    }

    private void put(String tableId, List<Route> routes) {
        data.routeTables.update(
                tableId, table -> table.toBuilder().routes(routes).build());
    }

    private static String destination(String cidr) {
        return Ipv4Range.parse(cidr)
                .map(Ipv4Range::toString)
                .orElseThrow(() -> Ec2Errors.invalidParameter("Value (" + cidr
                        + ") for parameter destinationCidrBlock is invalid. This is not a valid CIDR" + " block."));
    }

    private static Optional<Route> find(RouteTable table, String destination) {
        return table.routes().stream()
                .filter(route -> route.destinationCidrBlock().equals(destination))
                .findFirst();
    }

    private static Route require(RouteTable table, String destination) {
        return find(table, destination)
                .orElseThrow(() -> Ec2Errors.refused(
                        "InvalidRoute.NotFound",
                        "no route with destination-cidr-block " + destination + " in route table "
                                + table.routeTableId()));
    }

    private Route route(
            RouteTable table, String destination, @Nullable String gatewayId, @Nullable String natGatewayId) {
        if (gatewayId == null && natGatewayId == null) {
            throw Ec2Errors.refused(
                    "InvalidParameterCombination", "The parameter gatewayId or natGatewayId must be specified");
        }
        if (gatewayId != null) {
            checkInternetGateway(table, gatewayId);
        }
        if (natGatewayId != null) {
            checkNatGateway(natGatewayId);
        }
        return Route.builder()
                .destinationCidrBlock(destination)
                .gatewayId(gatewayId)
                .natGatewayId(natGatewayId)
                .origin(RouteOrigin.CREATE_ROUTE)
                .state(RouteState.ACTIVE)
                .build();
    }

    private void checkInternetGateway(RouteTable table, String id) {
        var gateway = data.internetGateways
                .find(id)
                .orElseThrow(() ->
                        Ec2Errors.refused("InvalidGatewayID.NotFound", "The gateway ID '" + id + "' does not exist"));
        if (!InternetGateways.isAttachedTo(gateway, table.vpcId())) {
            throw Ec2Errors.invalidParameter("route table " + table.routeTableId() + " and network gateway " + id
                    + " belong to different networks");
        }
    }

    /** EC2 does not let a route point to a gateway that is still pending (kubernetes/kops#944). */
    private void checkNatGateway(String id) {
        var usable = data.natGateways.find(id).filter(gateway -> gateway.state() == NatGatewayState.AVAILABLE);
        if (usable.isEmpty()) {
            throw Ec2Errors.refused("InvalidNatGatewayID.NotFound", "The natGateway ID '" + id + "' does not exist");
        }
    }
}
