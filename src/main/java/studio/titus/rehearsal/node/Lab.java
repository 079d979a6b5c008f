package studio.titus.rehearsal.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.container.AwsAccess;
import studio.titus.rehearsal.control.Mishap;
import studio.titus.rehearsal.control.Mishaps;
import studio.titus.rehearsal.ec2.Machine;

/** All nodes as they are at this moment of the cloud's time. Safe for use by many threads. */
final class Lab {

    private static final Duration AFTER_START = Duration.ofSeconds(10);

    private final RehearsalCloud cloud;
    private final Map<String, Node> known = new ConcurrentHashMap<>();

    Lab(RehearsalCloud cloud) {
        this.cloud = cloud;
    }

    Instant now() {
        return cloud.time();
    }

    Mishaps mishaps() {
        return cloud.mishaps();
    }

    /** AWS as programs on a node find it. */
    AwsAccess access(Node node) {
        return cloud.access(node.machine());
    }

    /** What security groups of a machine's region let in. */
    List<Machine.Door> doors(Machine machine, List<String> groups) {
        String zone = machine.zone();
        return cloud.doors(zone.substring(0, zone.length() - 1), Set.copyOf(groups));
    }

    /** The nodes whose instances run; what was known of others is forgotten once they are gone. */
    List<Node> nodes() {
        Instant now = now();
        List<Machine> running = cloud.machines();
        mishaps().onlyOf(running.stream().map(Machine::instanceId).collect(Collectors.toSet()));
        return running.stream()
                .map(machine -> known.computeIfAbsent(machine.instanceId(), id -> new Node(machine))
                        .seen(machine, now))
                .toList();
    }

    Optional<Node> running(String instanceId) {
        return nodes().stream().filter(node -> node.id().equals(instanceId)).findFirst();
    }

    Optional<Node> byPublicAddress(String address) {
        return nodes().stream()
                .filter(node -> node.machine().publicAddress().equals(address))
                .findFirst();
    }

    /** The node of a private address in the network of {@code neighbour}. */
    Optional<Node> beside(Node neighbour, String address) {
        return neighbours(neighbour)
                .filter(node -> node.machine().privateAddress().equals(address))
                .findFirst();
    }

    /** All nodes of its network, itself among them. */
    Stream<Node> neighbours(Node node) {
        String network = node.machine().vpcId();
        return nodes().stream().filter(other -> other.machine().vpcId().equals(network));
    }

    Boot boot(Node node) {
        Optional<Instant> prereqsReady = node.role() == Role.MASTER
                ? beside(node, node.script().prereqs())
                        .flatMap(prereqs -> boot(prereqs).ready())
                : Optional.empty();
        return BootClock.boot(node, mishaps().failingStep(node.role().label(), node.id()), prereqsReady, now());
    }

    /** Runs the boot script of a node once more; what made it fail is over by now. */
    void bootAgain(Node node) {
        mishaps().mendBoot(node.role().label(), node.id());
        node.bootAgain(now());
    }

    /** Whether somebody answers on port 22. */
    boolean answersSsh(Node node) {
        Instant now = now();
        return !now.isBefore(node.machine().up().plus(BootClock.TO_SSH))
                && !mishaps().silences(node.role().label(), node.id())
                && !restarting(node, now);
    }

    private boolean restarting(Node node, Instant now) {
        return boot(node)
                .began("restart")
                .filter(at -> now.isBefore(at.plus(BootClock.AWAY)))
                .isPresent();
    }

    /** Whether the workload has been set up, running or not. */
    boolean installed(Node node, Workload workload) {
        return Workload.of(node.role()).contains(workload)
                && (workload.from().isEmpty()
                        || boot(node).began(workload.from()).isPresent());
    }

    boolean failed(Node node, Workload workload) {
        boolean booted = boot(node).ready().isPresent();
        return booted
                && workload.mishap()
                        .filter(mishap -> mishaps().strikes(mishap, node.id()))
                        .isPresent();
    }

    boolean runs(Node node, Workload workload) {
        return installed(node, workload) && !node.isStopped(workload) && !failed(node, workload);
    }

    /** Since when the workload runs. */
    Instant since(Node node, Workload workload) {
        Instant up = node.machine().up().plus(AFTER_START);
        return Stream.of(Optional.of(up), boot(node).began(workload.from()), node.restarted(workload))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(up);
    }

    /** Restarts a workload, which mends what was wrong with it. */
    void restart(Node node, Workload workload) {
        workload.cures().forEach(mishap -> mishaps().mend(mishap, node.id()));
        node.restarted(workload, now());
    }

    /** The Mesos agents that the master on this prereqs node knows. */
    List<Node> registeredAgents(Node prereqs) {
        return mesosElected(prereqs)
                ? neighbours(prereqs)
                        .filter(node -> node.role() == Role.AGENT
                                && node.script()
                                        .prereqs()
                                        .equals(prereqs.machine().privateAddress()))
                        .filter(agent -> runs(agent, Workload.MESOS_AGENT)
                                && !mishaps().strikes(Mishap.AGENT_NOT_REGISTERED, agent.id()))
                        .collect(Collectors.toList())
                : List.of();
    }

    boolean mesosElected(Node prereqs) {
        return runs(prereqs, Workload.MESOS_MASTER)
                && runs(prereqs, Workload.ZOOKEEPER)
                && !mishaps().strikes(Mishap.MESOS_NOT_ELECTED, prereqs.id());
    }

    /** The resource set an agent offers. */
    String resourceSet(Node agent) {
        return mishaps().strikes(Mishap.WRONG_RESOURCE_SET, agent.id())
                ? "ResourceSet-ENIs-2-10"
                : agent.script().resourceSet();
    }
}
