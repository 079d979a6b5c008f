package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import studio.titus.engine.Attempt;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.Marks;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.NetworkSpec;
import studio.titus.problem.Problem;

/**
 * Which route table is a VPC's main one. AWS makes a main association with the VPC and only ever replaces it; ours exists while it points
 * to a table of ours, and removing it points it back.
 */
final class MainAssociationHandler implements ResourceHandler<NetworkSpec.MainRouteTableAssociation> {

    private final Ec2Client ec2;

    MainAssociationHandler(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** The main association among a VPC's tables, if it points to one of ours. */
    static Optional<Live> read(Address address, List<RouteTable> tables) {
        return main(tables)
                .filter(association -> ours(tables, association.routeTableId()))
                .map(association -> live(address, vpc(tables), association));
    }

    private static Live live(Address address, String vpc, RouteTableAssociation association) {
        return LiveBuilder.of(address, Kind.MAIN_ROUTE_TABLE_ASSOCIATION, association.routeTableAssociationId())
                .put("vpc_id", vpc)
                .put("route_table_id", association.routeTableId())
                .build();
    }

    private static String vpc(List<RouteTable> tables) {
        return tables.getFirst().vpcId();
    }

    private static Optional<RouteTableAssociation> main(List<RouteTable> tables) {
        return tables.stream()
                .flatMap(table -> table.associations().stream())
                .filter(association -> Boolean.TRUE.equals(association.main()))
                .findFirst();
    }

    private static boolean ours(List<RouteTable> tables, String id) {
        return tables.stream().anyMatch(table -> table.routeTableId().equals(id) && marked(table));
    }

    private static boolean marked(RouteTable table) {
        return Tags.map(table.tags()).containsKey(Marks.STACK);
    }

    @Override
    public Live create(NetworkSpec.MainRouteTableAssociation spec, Attempt attempt) {
        var vpc = attempt.resolver().get(spec.vpc());
        var present = main(tables(vpc)).orElseThrow(() -> notSeen(vpc));
        return replace(
                attempt.address(),
                vpc,
                present.routeTableAssociationId(),
                attempt.resolver().get(spec.routeTable()));
    }

    private Live replace(Address address, String vpc, String association, String table) {
        var reply = call(
                "ec2:ReplaceRouteTableAssociation",
                () -> ec2.replaceRouteTableAssociation(
                        r -> r.associationId(association).routeTableId(table)));
        return live(
                address,
                vpc,
                RouteTableAssociation.builder()
                        .routeTableAssociationId(reply.newAssociationId())
                        .routeTableId(table)
                        .build());
    }

    private static CloudException notSeen(String vpc) {
        var problem = Problem.of("aws.lagging", "EC2 does not show the main route table of the new network yet")
                .detail(vpc);
        return new CloudException(Reaction.LAGGING_EC2, problem, null);
    }

    private List<RouteTable> tables(String vpc) {
        return call(
                        "ec2:DescribeRouteTables",
                        () -> ec2.describeRouteTables(r -> r.filters(Ours.filter("vpc-id", vpc))))
                .routeTables();
    }

    @Override
    public Live update(NetworkSpec.MainRouteTableAssociation spec, Live live, Set<String> attributes, Attempt attempt) {
        var table = attempt.resolver().get(spec.routeTable());
        return replace(live.address(), live.attributeOr("vpc_id"), live.id(), table);
    }

    @Override
    public Optional<Live> look(Live live) {
        return read(live.address(), tables(live.attributeOr("vpc_id")));
    }

    @Override
    public Optional<Live> find(NetworkSpec.MainRouteTableAssociation spec, Attempt attempt) {
        return read(attempt.address(), tables(attempt.resolver().get(spec.vpc())));
    }

    @Override
    public void delete(Live live, Removal removal) {
        var vpc = live.attributeOr("vpc_id");
        var tables = tables(vpc);
        var association = main(tables).filter(main -> ours(tables, main.routeTableId()));
        if (association.isPresent()) {
            var original = tables.stream()
                    .filter(table -> !marked(table))
                    .map(RouteTable::routeTableId)
                    .findFirst()
                    .orElseGet(() -> substitute(vpc));
            var id = association.get().routeTableAssociationId();
            ifThere(
                    "ec2:ReplaceRouteTableAssociation",
                    () -> ec2.replaceRouteTableAssociation(
                            r -> r.associationId(id).routeTableId(original)));
        }
    }

    /** Somebody removed the table the VPC was born with. AWS removes a VPC's main table with the VPC, so an empty one does. */
    private String substitute(String vpc) {
        return call("ec2:CreateRouteTable", () -> ec2.createRouteTable(r -> r.vpcId(vpc)))
                .routeTable()
                .routeTableId();
    }
}
