package studio.titus.rehearsal.ec2;

import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** How machines get to the internet: by the default route of their subnet's table, else of their network's main one. */
final class WaysOut {

    private static final String ANYWHERE = "0.0.0.0/0";

    private final Ec2Data data;

    WaysOut(Ec2Data data) {
        this.data = data;
    }

    /**
     * The address a machine appears with.
     *
     * @param publicAddress its own, "" for none; without one an internet gateway takes nobody along
     * @return "" when there is no way
     */
    String from(String subnetId, String vpcId, String publicAddress) {
        return table(subnetId, vpcId)
                .flatMap(WaysOut::defaultRoute)
                .flatMap(route -> route.natGatewayId() == null
                        ? Optional.of(publicAddress).filter(own -> isOpen(route, vpcId))
                        : data.natGateways
                                .find(route.natGatewayId())
                                .filter(gateway -> gateway.state() == NatGatewayState.AVAILABLE)
                                .map(this::throughNat))
                .orElse("");
    }

    private String throughNat(NatGateway gateway) {
        var address = gateway.natGatewayAddresses().getFirst().publicIp();
        boolean translatesAgain = table(gateway.subnetId(), gateway.vpcId())
                .flatMap(WaysOut::defaultRoute)
                .filter(route -> route.natGatewayId() != null)
                .isPresent();
        return translatesAgain ? "" : from(gateway.subnetId(), gateway.vpcId(), address);
    }

    private boolean isOpen(Route route, String vpcId) {
        return Optional.ofNullable(route.gatewayId())
                .flatMap(data.internetGateways::find)
                .filter(gateway -> InternetGateways.isAttachedTo(gateway, vpcId))
                .isPresent();
    }

    private static Optional<Route> defaultRoute(RouteTable table) {
        return table.routes().stream()
                .filter(route -> ANYWHERE.equals(route.destinationCidrBlock()))
                .findFirst();
    }

    private Optional<RouteTable> table(String subnetId, String vpcId) {
        return table(vpcId, association -> subnetId.equals(association.subnetId()))
                .or(() -> table(vpcId, association -> Boolean.TRUE.equals(association.main())));
    }

    private Optional<RouteTable> table(String vpcId, Predicate<RouteTableAssociation> association) {
        return data.routeTables
                .all()
                .filter(table -> table.vpcId().equals(vpcId)
                        && table.associations().stream().anyMatch(association))
                .findFirst();
    }
}
