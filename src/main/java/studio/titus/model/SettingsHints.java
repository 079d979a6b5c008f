package studio.titus.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is worth knowing about settings that are good. */
final class SettingsHints {

    /** Docker's own bridge on every node. */
    private static final Cidr DOCKER_BRIDGE = Cidr.of("172.17.0.0/16");

    /** Network, router, DNS, reserved and broadcast addresses that AWS keeps in each subnet. */
    private static final int KEPT_BY_AWS = 5;

    private SettingsHints() {}

    static List<FieldNote> of(StackSettings settings) {
        List<FieldNote> hints = new ArrayList<>();
        settings.trustedCidr().forEach(range -> trusted(range, hints));
        vpc(settings, hints);
        types(settings, hints);
        agents(settings, hints);
        return List.copyOf(hints);
    }

    private static void trusted(Cidr range, List<FieldNote> hints) {
        if (range.isEverywhere()) {
            hints.add(FieldNote.of(
                    "trustedCidr",
                    "trusted.everywhere",
                    "0.0.0.0/0 lets the whole internet reach the bastion's SSH. Your own address with /32 is safer."));
        } else if (range.isPrivate()) {
            hints.add(FieldNote.of(
                    "trustedCidr",
                    "trusted.private",
                    "%s is private, and the bastion sees the public address you leave your network with."
                            .formatted(range)));
        }
    }

    private static void vpc(StackSettings settings, List<FieldNote> hints) {
        Cidr vpc = settings.vpcCidr();
        if (!vpc.isPrivate()) {
            @Nullable String alternative = privateAlternative(vpc);
            hints.add(new FieldNote(
                    "vpcCidr",
                    "vpc.public-range",
                    "%s is publicly routed space: the nodes cannot reach the real hosts of that range.".formatted(vpc)
                            + (alternative == null ? "" : " " + alternative + " is private."),
                    alternative));
        }
        if (vpc.overlaps(DOCKER_BRIDGE)) {
            hints.add(FieldNote.of(
                    "vpcCidr",
                    "vpc.docker-bridge",
                    "%s overlaps %s, which Docker uses on every node.".formatted(vpc, DOCKER_BRIDGE)));
        }
    }

    private static @Nullable String privateAlternative(Cidr vpc) {
        return vpc.prefix() >= 8
                ? "10." + vpc.toString().substring(vpc.toString().indexOf('.') + 1)
                : null;
    }

    private static void types(StackSettings settings, List<FieldNote> hints) {
        NodeTypes nodes = settings.nodes();
        boolean oldTypes = Stream.of(
                        nodes.bastion(),
                        nodes.prereqs(),
                        nodes.master(),
                        nodes.gateway(),
                        settings.agents().instanceType())
                .anyMatch(type -> List.of("t2", "m4").contains(type.family()));
        if (oldTypes && settings.region().lacksDefaultTypes()) {
            hints.add(FieldNote.of(
                    "region",
                    "region.types",
                    "%s did not offer both t2 and m4 on 2026-08-01; t3 for the nodes and m5.large for the agents may do."
                            .formatted(settings.region())));
        }
    }

    private static void agents(StackSettings settings, List<FieldNote> hints) {
        AgentSettings agents = settings.agents();
        if (agents.desired() == 0) {
            hints.add(FieldNote.of(
                    "agents.desired", "agents.none", "Without an agent no container runs until one is added."));
        }
        long wanted = agents.max() * addressesOf(agents.instanceType()) + NodeRole.values().length + KEPT_BY_AWS;
        if (wanted > settings.privateSubnetCidr().size()) {
            hints.add(FieldNote.of(
                    "privateSubnetCidr",
                    "subnet.crowded",
                    "%d agents full of containers want %d addresses, and %s has %d."
                            .formatted(
                                    agents.max(),
                                    wanted,
                                    settings.privateSubnetCidr(),
                                    settings.privateSubnetCidr().size())));
        }
    }

    /** The machine's own address and every address its other interfaces can hold. */
    private static long addressesOf(InstanceType type) {
        InstanceType.@Nullable ContainerNetwork network = type.network();
        return network == null ? 1 : 1L + network.maxTasks();
    }
}
