package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/** Finds what EC2 knows by our marks, and what sits in it: rules in groups, associations in route tables. */
final class MarkedSweep {

    /** The rule each group is born with bears no mark. */
    private static final Map<Address, Address> BORN_RULES = Map.of(
            Addresses.BASTION_GROUP, Addresses.BASTION_EGRESS,
            Addresses.APP_GROUP, Addresses.APP_EGRESS,
            Addresses.MAIN_GROUP, Addresses.MAIN_EGRESS);

    private final Ec2Client ec2;
    private final Handlers handlers;
    private final StackMark mark;
    private final List<Vpc> vpcs;

    /** @param vpcs the networks with this mark */
    MarkedSweep(Ec2Client ec2, Handlers handlers, StackMark mark, List<Vpc> vpcs) {
        this.vpcs = vpcs;
        this.ec2 = ec2;
        this.handlers = handlers;
        this.mark = mark;
    }

    /** One task for each kind. */
    List<Supplier<Sightings>> tasks() {
        return List.of(
                this::vpcs,
                this::subnets,
                this::internetGateways,
                this::addresses,
                this::natGateways,
                this::routeTables,
                this::securityGroups,
                this::instances);
    }

    private <T> Sightings sightings(Collection<T> found, Kind kind, Function<T, List<Tag>> tags, Reading<T> reading) {
        return Sightings.of(found.stream()
                .flatMap(one -> mark.address(Tags.map(tags.apply(one)), kind).stream()
                        .map(address -> reading.read(address, one)))
                .toList());
    }

    @FunctionalInterface
    private interface Reading<T> {
        Live read(Address address, T found);
    }

    private Sightings vpcs() {
        return sightings(vpcs, Kind.VPC, vpc -> vpc.tags(), handlers.vpc::complete);
    }

    private Sightings subnets() {
        var reply = call("ec2:DescribeSubnets", () -> ec2.describeSubnets(r -> r.filters(mark.filter())));
        return sightings(reply.subnets(), Kind.SUBNET, subnet -> subnet.tags(), SubnetHandler::read);
    }

    private Sightings internetGateways() {
        var reply =
                call("ec2:DescribeInternetGateways", () -> ec2.describeInternetGateways(r -> r.filters(mark.filter())));
        return sightings(
                reply.internetGateways(),
                Kind.INTERNET_GATEWAY,
                gateway -> gateway.tags(),
                InternetGatewayHandler::read);
    }

    private Sightings addresses() {
        var reply = call("ec2:DescribeAddresses", () -> ec2.describeAddresses(r -> r.filters(mark.filter())));
        return sightings(reply.addresses(), Kind.ELASTIC_IP, ip -> ip.tags(), ElasticIpHandler::read);
    }

    private Sightings natGateways() {
        var reply = call("ec2:DescribeNatGateways", () -> ec2.describeNatGateways(r -> r.filter(mark.filter())));
        return sightings(reply.natGateways(), Kind.NAT_GATEWAY, gateway -> gateway.tags(), NatGatewayHandler::read);
    }

    private Sightings routeTables() {
        var tables = call("ec2:DescribeRouteTables", () -> ec2.describeRouteTables(r -> r.filters(mark.filter())))
                .routeTables();
        var own = sightings(tables, Kind.ROUTE_TABLE, table -> table.tags(), RouteTableHandler::read);
        return Sightings.merge(List.of(own, Sightings.of(associations(tables))));
    }

    /** Those with other subnets than ours are sorted out later, when ours are known. */
    private static List<Live> associations(List<RouteTable> tables) {
        var byVpc = tables.stream().collect(Collectors.groupingBy(RouteTable::vpcId));
        var mains = byVpc.values().stream()
                .flatMap(ofVpc -> MainAssociationHandler.read(Addresses.MAIN_ASSOCIATION, ofVpc).stream());
        var ofSubnets = AssociationHandler.readAll(Addresses.PRIVATE_ASSOCIATION, tables).stream();
        return Stream.concat(mains, ofSubnets).toList();
    }

    private Sightings securityGroups() {
        var reply = call("ec2:DescribeSecurityGroups", () -> ec2.describeSecurityGroups(r -> r.filters(mark.filter())));
        var groups = sightings(
                reply.securityGroups(), Kind.SECURITY_GROUP, group -> group.tags(), SecurityGroupHandler::read);
        return Sightings.merge(List.of(groups, Sightings.of(rulesOf(groups.lives()))));
    }

    private List<Live> rulesOf(List<Live> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var byGroup = handlers.rules.byGroups(groups.stream().map(Live::id).collect(Collectors.toSet()));
        return groups.stream()
                .flatMap(group -> rules(group, byGroup.getOrDefault(group.id(), List.of())).stream())
                .toList();
    }

    private List<Live> rules(Live group, List<SecurityGroupRule> all) {
        var found = new ArrayList<Live>();
        var byAddress = all.stream()
                .filter(rule -> address(rule).isPresent())
                .collect(Collectors.groupingBy(rule -> address(rule).orElseThrow()));
        byAddress.forEach((address, own) -> found.add(RuleReading.live(address, own)));
        Optional.ofNullable(BORN_RULES.get(group.address()))
                .filter(address -> !byAddress.containsKey(address))
                .flatMap(address -> born(address, all))
                .ifPresent(found::add);
        return found;
    }

    private Optional<Address> address(SecurityGroupRule rule) {
        return mark.address(Tags.map(rule.tags()), Kind.SECURITY_GROUP_RULE);
    }

    private static Optional<Live> born(Address address, List<SecurityGroupRule> all) {
        return all.stream()
                .filter(rule -> RuleReading.mark(rule).isEmpty() && RuleReading.bornWithGroup(rule))
                .findFirst()
                .map(rule -> RuleReading.live(address, List.of(rule)));
    }

    private Sightings instances() {
        var found = handlers.instances.where(List.of(mark.filter())).toList();
        var nodes = sightings(found, Kind.INSTANCE, Instance::tags, InstanceReading::live);
        var agents = found.stream()
                .filter(instance -> mark.on(Tags.map(instance.tags()), Addresses.AGENT_GROUP))
                .map(instance -> InstanceReading.live(Addresses.AGENT_GROUP, instance))
                .toList();
        return Sightings.merge(List.of(nodes, new Sightings(List.of(), agents, List.of())));
    }
}
