package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import studio.titus.aws.error.Calls;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.NetworkSpec;

/** Route tables. The default route is the attribute {@code route}: the id of the gateway it leads to, "" when it leads nowhere. */
final class RouteTableHandler implements ResourceHandler<NetworkSpec.RouteTable> {

    private static final String ROUTE = "route";
    private static final String ANYWHERE = "0.0.0.0/0";

    private final Ec2Client ec2;
    private final Deletions deletions;

    RouteTableHandler(Ec2Client ec2, Deletions deletions) {
        this.ec2 = ec2;
        this.deletions = deletions;
    }

    static Live read(Address address, RouteTable table) {
        return LiveBuilder.of(address, Kind.ROUTE_TABLE, table.routeTableId())
                .put("vpc_id", table.vpcId())
                .put(ROUTE, defaultRoute(table))
                .tags(Tags.map(table.tags()))
                .build();
    }

    private static String defaultRoute(RouteTable table) {
        return table.routes().stream()
                .filter(route -> ANYWHERE.equals(route.destinationCidrBlock()))
                .filter(route -> route.state() != RouteState.BLACKHOLE)
                .flatMap(RouteTableHandler::target)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> target(Route route) {
        return Stream.of(route.natGatewayId(), route.gatewayId(), route.instanceId(), route.networkInterfaceId())
                .filter(Objects::nonNull);
    }

    @Override
    public Live create(NetworkSpec.RouteTable spec, Attempt attempt) {
        var tags = Tags.on(ResourceType.ROUTE_TABLE, attempt.tags());
        var vpc = attempt.resolver().get(spec.vpc());
        var reply = call(
                "ec2:CreateRouteTable",
                () -> ec2.createRouteTable(
                        r -> r.vpcId(vpc).clientToken(attempt.token()).tagSpecifications(tags)));
        return read(attempt.address(), reply.routeTable());
    }

    @Override
    public Live update(NetworkSpec.RouteTable spec, Live live, Set<String> attributes, Attempt attempt) {
        var tagged = Tags.update(ec2, live, spec, attributes, attempt);
        if (!attributes.contains(ROUTE)) {
            return tagged;
        }
        var target = attempt.resolver().get(spec.defaultRoute());
        route(live.id(), target);
        return LiveBuilder.from(tagged).put(ROUTE, target).build();
    }

    /** A route that is there already, perhaps a dead one, is turned to the new target. */
    private void route(String table, String target) {
        var create = CreateRouteRequest.builder().routeTableId(table).destinationCidrBlock(ANYWHERE);
        var replace = ReplaceRouteRequest.builder().routeTableId(table).destinationCidrBlock(ANYWHERE);
        if (target.startsWith("nat-")) {
            create.natGatewayId(target);
            replace.natGatewayId(target);
        } else {
            create.gatewayId(target);
            replace.gatewayId(target);
        }
        var made = Calls.unlessExists("ec2:CreateRoute", () -> ec2.createRoute(create.build()));
        if (!made) {
            call("ec2:ReplaceRoute", () -> ec2.replaceRoute(replace.build()));
        }
    }

    @Override
    public Optional<Live> look(Live live) {
        return ifThere("ec2:DescribeRouteTables", () -> ec2.describeRouteTables(r -> r.routeTableIds(live.id())))
                .flatMap(reply -> reply.routeTables().stream().findFirst())
                .map(table -> read(live.address(), table));
    }

    @Override
    public Optional<Live> find(NetworkSpec.RouteTable spec, Attempt attempt) {
        var reply =
                call("ec2:DescribeRouteTables", () -> ec2.describeRouteTables(r -> r.filters(Ours.filters(attempt))));
        var found = reply.routeTables().stream()
                .map(table -> read(attempt.address(), table))
                .toList();
        return Ours.pick(found, attempt);
    }

    @Override
    public void delete(Live live, Removal removal) {
        deletions.delete(
                "ec2:DeleteRouteTable",
                live,
                () -> ec2.deleteRouteTable(r -> r.routeTableId(live.id())),
                blockers -> blockers.ofRouteTable(live.id()));
    }
}
