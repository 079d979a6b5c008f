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
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.NetworkSpec;

/** Which route table a subnet uses. It has no tags: it is ours because the subnet is. */
final class AssociationHandler implements ResourceHandler<NetworkSpec.RouteTableAssociation> {

    private static final String TABLE = "route_table_id";
    private static final String SUBNET = "subnet_id";

    private final Ec2Client ec2;

    AssociationHandler(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** The association of a subnet among a VPC's tables. */
    static Optional<Live> read(Address address, String subnet, List<RouteTable> tables) {
        return tables.stream()
                .flatMap(table -> table.associations().stream())
                .filter(association -> subnet.equals(association.subnetId()))
                .findFirst()
                .map(association -> live(address, association));
    }

    /** The associations of these tables with any subnet. */
    static List<Live> readAll(Address address, List<RouteTable> tables) {
        return tables.stream()
                .flatMap(table -> table.associations().stream())
                .filter(association -> association.subnetId() != null)
                .map(association -> live(address, association))
                .toList();
    }

    private static Live live(Address address, RouteTableAssociation association) {
        return live(address, association.routeTableAssociationId(), association.subnetId(), association.routeTableId());
    }

    private static Live live(Address address, String id, String subnet, String table) {
        return LiveBuilder.of(address, Kind.ROUTE_TABLE_ASSOCIATION, id)
                .put(SUBNET, subnet)
                .put(TABLE, table)
                .build();
    }

    @Override
    public Live create(NetworkSpec.RouteTableAssociation spec, Attempt attempt) {
        var subnet = attempt.resolver().get(spec.subnet());
        var table = attempt.resolver().get(spec.routeTable());
        var reply = call(
                "ec2:AssociateRouteTable",
                () -> ec2.associateRouteTable(r -> r.routeTableId(table).subnetId(subnet)));
        return live(attempt.address(), reply.associationId(), subnet, table);
    }

    /** Replacing gives the association a new id. */
    @Override
    public Live update(NetworkSpec.RouteTableAssociation spec, Live live, Set<String> attributes, Attempt attempt) {
        var table = attempt.resolver().get(spec.routeTable());
        var reply = call(
                "ec2:ReplaceRouteTableAssociation",
                () -> ec2.replaceRouteTableAssociation(
                        r -> r.associationId(live.id()).routeTableId(table)));
        return live(live.address(), reply.newAssociationId(), live.attributeOr(SUBNET), table);
    }

    @Override
    public Optional<Live> look(Live live) {
        return of(live.address(), live.attributeOr(SUBNET));
    }

    @Override
    public Optional<Live> find(NetworkSpec.RouteTableAssociation spec, Attempt attempt) {
        return of(attempt.address(), attempt.resolver().get(spec.subnet()));
    }

    private Optional<Live> of(Address address, String subnet) {
        var reply = call(
                "ec2:DescribeRouteTables",
                () -> ec2.describeRouteTables(r -> r.filters(Ours.filter("association.subnet-id", subnet))));
        return read(address, subnet, reply.routeTables());
    }

    @Override
    public void delete(Live live, Removal removal) {
        ifThere("ec2:DisassociateRouteTable", () -> ec2.disassociateRouteTable(r -> r.associationId(live.id())));
    }
}
