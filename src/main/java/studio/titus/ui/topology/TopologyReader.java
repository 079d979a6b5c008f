package studio.titus.ui.topology;

import static studio.titus.plan.Addresses.AGENT_GROUP;
import static studio.titus.plan.Addresses.BASTION;
import static studio.titus.plan.Addresses.BASTION_ICMP;
import static studio.titus.plan.Addresses.BASTION_SSH;
import static studio.titus.plan.Addresses.BUCKET;
import static studio.titus.plan.Addresses.GATEWAY;
import static studio.titus.plan.Addresses.INTERNET_GATEWAY;
import static studio.titus.plan.Addresses.MAIN_ASSOCIATION;
import static studio.titus.plan.Addresses.MAIN_SSH;
import static studio.titus.plan.Addresses.MAIN_TCP;
import static studio.titus.plan.Addresses.MASTER;
import static studio.titus.plan.Addresses.NAT_ADDRESS;
import static studio.titus.plan.Addresses.NAT_GATEWAY;
import static studio.titus.plan.Addresses.PREREQS;
import static studio.titus.plan.Addresses.PRIVATE_ASSOCIATION;
import static studio.titus.plan.Addresses.PRIVATE_ROUTES;
import static studio.titus.plan.Addresses.PRIVATE_SUBNET;
import static studio.titus.plan.Addresses.PUBLIC_ROUTES;
import static studio.titus.plan.Addresses.PUBLIC_SUBNET;
import static studio.titus.plan.Addresses.VPC;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.model.Cidr;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.ComputeSpec.AutoScalingGroup;
import studio.titus.plan.ComputeSpec.Instance;
import studio.titus.plan.ComputeSpec.LaunchTemplate;
import studio.titus.plan.Resource;
import studio.titus.plan.SecuritySpec.SecurityGroup;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.topology.Topology.Area;
import studio.titus.ui.topology.Topology.Guard;
import studio.titus.ui.topology.Topology.Link;
import studio.titus.ui.topology.Topology.Spot;

/** Reads the picture out of a blueprint: places by name, everything else by what the resources say of themselves. */
final class TopologyReader {

    private static final String ONE_HOST = "/32";

    private final Texts texts;
    private final Blueprint blueprint;
    private final StackSettings settings;

    TopologyReader(Texts texts, Blueprint blueprint) {
        this.texts = texts;
        this.blueprint = blueprint;
        this.settings = blueprint.settings();
    }

    Topology read() {
        List<Spot> spots =
                Stream.of(outside(), gateways(), nodes()).flatMap(List::stream).toList();
        return new Topology(areas(), spots, guards(spots), links());
    }

    private List<Area> areas() {
        return List.of(
                new Area(Place.VPC, VPC, texts.of("map.vpc", settings.vpcCidr())),
                new Area(Place.PUBLIC, PUBLIC_SUBNET, texts.of("map.public", settings.publicSubnetCidr())),
                new Area(Place.PRIVATE, PRIVATE_SUBNET, texts.of("map.private", settings.privateSubnetCidr())));
    }

    private List<Spot> outside() {
        return List.of(
                new Spot(Place.YOU, null, BootstrapIcons.LAPTOP, texts.of("map.you"), trusted(), ""),
                new Spot(
                        Place.INTERNET,
                        null,
                        BootstrapIcons.GLOBE2,
                        texts.of("map.internet"),
                        texts.of("map.anywhere"),
                        ""),
                spot(Place.BUCKET, BUCKET, BootstrapIcons.BUCKET, texts.of("map.bucket"), texts.of("map.storage")));
    }

    private String trusted() {
        List<Cidr> ranges = settings.trustedCidr();
        String first = ranges.getFirst().toString();
        String one = first.endsWith(ONE_HOST) ? first.substring(0, first.length() - ONE_HOST.length()) : first;
        return ranges.size() == 1 ? one : texts.of("map.ranges", ranges.size());
    }

    private List<Spot> gateways() {
        String later = texts.of("map.later");
        return List.of(
                spot(Place.DOOR, INTERNET_GATEWAY, BootstrapIcons.GLOBE2, texts.of("map.door"), ""),
                spot(Place.NAT, NAT_GATEWAY, BootstrapIcons.ARROW_LEFT_RIGHT, texts.of("map.nat"), later));
    }

    private List<Spot> nodes() {
        String later = texts.of("map.later");
        return List.of(
                spot(Place.BASTION, BASTION, BootstrapIcons.DOOR_OPEN, texts.of("map.bastion"), later),
                spot(Place.GATEWAY, GATEWAY, BootstrapIcons.HDD_NETWORK, texts.of("map.gateway"), NodeRole.GATEWAY),
                spot(Place.MASTER, MASTER, BootstrapIcons.CPU, texts.of("map.master"), NodeRole.MASTER),
                spot(Place.AGENTS, AGENT_GROUP, BootstrapIcons.BOX_SEAM, texts.of("map.agents"), later),
                spot(Place.PREREQS, PREREQS, BootstrapIcons.HDD_STACK, texts.of("map.prereqs"), NodeRole.PREREQS));
    }

    /** A machine whose private address the settings fix. */
    private Spot spot(Place place, Address address, Ikon icon, String title, NodeRole role) {
        return spot(place, address, icon, title, settings.privateAddress(role));
    }

    private Spot spot(Place place, Address address, Ikon icon, String title, String where) {
        return new Spot(
                place, address, icon, title, where, blueprint.get(address).why());
    }

    private List<Guard> guards(List<Spot> spots) {
        List<Guard> guards = new ArrayList<>();
        for (Resource resource : blueprint.resources()) {
            if (resource.spec() instanceof SecurityGroup group) {
                Address address = resource.address();
                List<Place> members = spots.stream()
                        .filter(spot -> spot.address() != null && guarded(spot.address(), address))
                        .map(Spot::place)
                        .toList();
                guards.add(new Guard(address, group.name(), members));
            }
        }
        return guards;
    }

    /** Whether a machine is in a security group; agents are what their template says. */
    private boolean guarded(Address member, Address group) {
        return switch (blueprint.get(member).spec()) {
            case Instance instance ->
                instance.machine().securityGroup().target().equals(group);
            case LaunchTemplate template ->
                template.machine().securityGroup().target().equals(group);
            case AutoScalingGroup agents -> guarded(agents.launchTemplate().target(), group);
            default -> false;
        };
    }

    private List<Link> links() {
        return List.of(
                link(Place.YOU, Place.BASTION, texts.of("map.ssh"), true, BASTION_SSH),
                link(Place.INTERNET, Place.BASTION, texts.of("map.ping"), true, BASTION_ICMP),
                link(Place.INTERNET, Place.DOOR, "", false, PUBLIC_ROUTES, MAIN_ASSOCIATION),
                link(Place.BUCKET, Place.DOOR, "", false, BUCKET),
                link(Place.DOOR, Place.NAT, "", false, NAT_ADDRESS),
                link(Place.NAT, Place.PRIVATE, "", false, PRIVATE_ROUTES, PRIVATE_ASSOCIATION),
                link(Place.BASTION, Place.PRIVATE, "", false, MAIN_SSH),
                link(Place.GATEWAY, Place.MASTER, "", false, MAIN_TCP),
                link(Place.AGENTS, Place.PREREQS, "", false, MAIN_TCP),
                link(Place.MASTER, Place.PREREQS, "", false, MAIN_TCP));
    }

    private Link link(Place from, Place to, String label, boolean open, Address... carriers) {
        String sentence = blueprint.get(carriers[0]).sentence();
        return new Link(from, to, label, open, List.of(carriers), sentence);
    }
}
