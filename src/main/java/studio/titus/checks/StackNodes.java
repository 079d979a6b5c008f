package studio.titus.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.titus.model.InstanceType;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.Target;

/**
 * The machines of one stack and what is expected of its agents.
 *
 * @param agents in the order of their addresses
 * @param agentGroup name of the Auto Scaling group, which Titus calls an instance group
 * @param resourceSet the Mesos attribute {@code res} that each agent has to offer
 */
public record StackNodes(
        Target bastion,
        Target prereqs,
        Target master,
        Target gateway,
        List<Target> agents,
        String agentGroup,
        String resourceSet) {

    private static final String USER = "ubuntu";

    public StackNodes {
        agents = List.copyOf(agents);
    }

    /**
     * The machines of what stands.
     *
     * @param doorHost where the bastion's SSH server answers, as seen from here
     * @param doorPort its port
     * @throws ProblemException when one of the four single nodes does not stand
     */
    public static StackNodes of(Inventory inventory, String doorHost, int doorPort) {
        var bastion = node(inventory, Addresses.BASTION);
        return new StackNodes(
                new Target(Addresses.BASTION.name(), bastion.id(), doorHost, doorPort, USER),
                inside(inventory, Addresses.PREREQS),
                inside(inventory, Addresses.MASTER),
                inside(inventory, Addresses.GATEWAY),
                agents(inventory),
                inventory.find(Addresses.AGENT_GROUP).map(Live::id).orElse(""),
                resourceSet(inventory));
    }

    /** The bastion's public address, "" while it has none. */
    public static String bastionAddress(Inventory inventory) {
        return attribute(inventory, Addresses.BASTION, "public_ip");
    }

    private static String attribute(Inventory inventory, Address address, String name) {
        return inventory.find(address).map(live -> live.attributeOr(name)).orElse("");
    }

    private static Target inside(Inventory inventory, Address address) {
        var live = node(inventory, address);
        return Target.of(address.name(), live.id(), live.attributeOr("private_ip"));
    }

    private static Live node(Inventory inventory, Address address) {
        return inventory
                .find(address)
                .filter(live -> live.phase() == Live.Phase.READY)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("checks.no-node", "The node %s does not run".formatted(address.name()))
                                .subject(address.value())
                                .because("It is missing in AWS, or on its way.")
                                .next("Run titus-studio apply, which makes what is missing.")));
    }

    private static String resourceSet(Inventory inventory) {
        return InstanceType.find(attribute(inventory, Addresses.AGENT_TEMPLATE, "instance_type"))
                .flatMap(InstanceType::resourceSet)
                .orElse("");
    }

    private static List<Target> agents(Inventory inventory) {
        var addresses = texts(inventory, "agent_ips");
        var ids = texts(inventory, "agent_ids");
        return IntStream.range(0, Math.min(addresses.size(), ids.size()))
                .mapToObj(number -> Target.of("agent-" + (number + 1), ids.get(number), addresses.get(number)))
                .toList();
    }

    private static List<String> texts(Inventory inventory, String name) {
        var joined = attribute(inventory, Addresses.AGENT_GROUP, name);
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /** The machine of a name such as {@code master} or {@code agent-1}. */
    public Optional<Target> find(String name) {
        return all().filter(target -> target.name().equals(name)).findFirst();
    }

    /** All machines, the bastion first. */
    public Stream<Target> all() {
        return Stream.concat(Stream.of(bastion), booting().stream());
    }

    /** The machines with a boot script, in the order in which they need each other. */
    public List<Target> booting() {
        return Stream.concat(Stream.of(prereqs, master, gateway), agents.stream())
                .toList();
    }
}
