package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.Refusal.codeOf;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import studio.titus.rehearsal.CloudFixture;

class RouteTableTest {

    private static final String EVERYWHERE = "0.0.0.0/0";

    private final CloudFixture aws = CloudFixture.withAwsTimesAndNoReadLag();
    private final String vpc = aws.vpc();
    private final String subnet = aws.subnet(vpc, "30.0.1.0/24");
    private final String gateway = aws.attachedGateway(vpc);
    private final String table =
            aws.ec2.createRouteTable(request -> request.vpcId(vpc)).routeTable().routeTableId();

    @Test
    void oneDestinationHasOneRoute() {
        routeToGateway();

        assertThat(codeOf(this::routeToGateway)).isEqualTo("RouteAlreadyExists");
        assertThat(codeOf(() -> aws.ec2.deleteRoute(
                        request -> request.routeTableId(table).destinationCidrBlock("10.0.0.0/8"))))
                .isEqualTo("InvalidRoute.NotFound");
        assertThat(codeOf(() -> aws.ec2.deleteRoute(
                        request -> request.routeTableId(table).destinationCidrBlock("30.0.0.0/16"))))
                .isEqualTo("InvalidParameterValue");
        aws.ec2.deleteRoute(request -> request.routeTableId(table).destinationCidrBlock(EVERYWHERE));
        assertThat(described().routes()).hasSize(1);
    }

    @Test
    void aRouteToANatGatewayHasToWaitForIt() {
        String nat = aws.nat(subnet, aws.address());

        assertThat(codeOf(() -> routeToNat(nat))).isEqualTo("InvalidNatGatewayID.NotFound");
        aws.clock.passSeconds(90);
        routeToNat(nat);

        assertThat(defaultRoute().state()).isEqualTo(RouteState.ACTIVE);
        assertThat(defaultRoute().natGatewayId()).isEqualTo(nat);
    }

    @Test
    void aRouteWhoseTargetIsGoneIsABlackholeAndCanBeReplaced() {
        String nat = aws.nat(subnet, aws.address());
        aws.clock.passSeconds(90);
        routeToNat(nat);

        aws.ec2.deleteNatGateway(request -> request.natGatewayId(nat));
        assertThat(defaultRoute().state()).isEqualTo(RouteState.BLACKHOLE);

        aws.ec2.replaceRoute(request ->
                request.routeTableId(table).destinationCidrBlock(EVERYWHERE).gatewayId(gateway));
        assertThat(defaultRoute().state()).isEqualTo(RouteState.ACTIVE);
    }

    @Test
    void theMainAssociationMovesToAnotherTable() {
        RouteTable original = main();

        String moved = aws.ec2
                .replaceRouteTableAssociation(request -> request.associationId(
                                original.associations().getFirst().routeTableAssociationId())
                        .routeTableId(table))
                .newAssociationId();

        assertThat(main().routeTableId()).isEqualTo(table);
        assertThat(main().associations().getFirst().routeTableAssociationId()).isEqualTo(moved);
        assertThat(codeOf(() -> aws.ec2.deleteRouteTable(request -> request.routeTableId(table))))
                .isEqualTo("DependencyViolation");
        assertThat(codeOf(() -> aws.ec2.disassociateRouteTable(request -> request.associationId(moved))))
                .isEqualTo("InvalidParameterValue");
        aws.ec2.deleteRouteTable(request -> request.routeTableId(original.routeTableId()));
    }

    @Test
    void aVpcTakesItsForeignMainTableAlong() {
        aws.ec2.replaceRouteTableAssociation(request -> request.associationId(
                        main().associations().getFirst().routeTableAssociationId())
                .routeTableId(table));
        aws.ec2.describeRouteTables(request -> request.filters(filter("vpc-id", vpc))).routeTables().stream()
                .filter(found -> !found.routeTableId().equals(table))
                .forEach(found -> aws.ec2.deleteRouteTable(request -> request.routeTableId(found.routeTableId())));
        aws.ec2.deleteSubnet(request -> request.subnetId(subnet));
        aws.ec2.detachInternetGateway(
                request -> request.internetGatewayId(gateway).vpcId(vpc));

        aws.ec2.deleteVpc(request -> request.vpcId(vpc));

        assertThat(aws.ec2.describeRouteTables().routeTables()).isEmpty();
    }

    @Test
    void aSubnetHasOneTable() {
        String association = aws.ec2
                .associateRouteTable(request -> request.routeTableId(table).subnetId(subnet))
                .associationId();

        assertThat(codeOf(() -> aws.ec2.associateRouteTable(
                        request -> request.routeTableId(table).subnetId(subnet))))
                .isEqualTo("Resource.AlreadyAssociated");
        assertThat(codeOf(() -> aws.ec2.deleteRouteTable(request -> request.routeTableId(table))))
                .isEqualTo("DependencyViolation");
        aws.ec2.disassociateRouteTable(request -> request.associationId(association));
        assertThat(codeOf(() -> aws.ec2.disassociateRouteTable(request -> request.associationId(association))))
                .isEqualTo("InvalidAssociationID.NotFound");
        aws.ec2.deleteRouteTable(request -> request.routeTableId(table));
    }

    @Test
    void theSameTokenGetsTheSameTable() {
        String first = withToken();

        assertThat(withToken()).isEqualTo(first);
        assertThat(codeOf(() -> aws.ec2.createRouteTable(
                        request -> request.vpcId("vpc-other").clientToken("life-1"))))
                .isEqualTo("IdempotentParameterMismatch");
    }

    private String withToken() {
        return aws.ec2
                .createRouteTable(request -> request.vpcId(vpc).clientToken("life-1"))
                .routeTable()
                .routeTableId();
    }

    private void routeToGateway() {
        aws.ec2.createRoute(request ->
                request.routeTableId(table).destinationCidrBlock(EVERYWHERE).gatewayId(gateway));
    }

    private void routeToNat(String nat) {
        aws.ec2.createRoute(request ->
                request.routeTableId(table).destinationCidrBlock(EVERYWHERE).natGatewayId(nat));
    }

    private RouteTable described() {
        return aws.ec2
                .describeRouteTables(request -> request.routeTableIds(table))
                .routeTables()
                .getFirst();
    }

    private RouteTable main() {
        return aws.ec2
                .describeRouteTables(
                        request -> request.filters(filter("vpc-id", vpc), filter("association.main", "true")))
                .routeTables()
                .getFirst();
    }

    private Route defaultRoute() {
        return described().routes().stream()
                .filter(route -> route.destinationCidrBlock().equals(EVERYWHERE))
                .findFirst()
                .orElseThrow();
    }
}
