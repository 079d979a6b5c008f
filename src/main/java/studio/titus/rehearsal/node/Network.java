package studio.titus.rehearsal.node;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who reaches whom inside of a VPC, and what answers there. */
final class Network {

    static final int SSH = 22;
    static final int ZOOKEEPER = 2181;
    static final int MESOS = 5050;
    static final int MESOS_AGENT = 5051;
    static final int TITUS = 7001;

    private static final Set<String> SELF = Set.of("localhost", "127.0.0.1", "::1");

    private final Lab lab;
    private final Masters masters;
    private final ContainerDoors containers;
    private final Map<String, WebService> services = new ConcurrentHashMap<>();

    Network(Lab lab) {
        this.lab = lab;
        this.masters = new Masters(lab);
        this.containers = new ContainerDoors(masters);
    }

    /** The node of that address as {@code from} sees it, when it lets {@code from} in on that port. */
    Optional<Node> reach(Node from, String host, int port) {
        if (SELF.contains(host)
                || host.equals(from.hostname())
                || host.equals(from.machine().privateAddress())) {
            return Optional.of(from);
        }
        return lab.beside(from, host).filter(node -> node.machine().admits(port, from.machine()));
    }

    /** Whether something listens there now. */
    boolean listens(Node node, int port) {
        return switch (port) {
            case SSH -> lab.answersSsh(node);
            case ZOOKEEPER -> lab.runs(node, Workload.ZOOKEEPER);
            case MESOS -> lab.runs(node, Workload.MESOS_MASTER);
            case MESOS_AGENT -> lab.runs(node, Workload.MESOS_AGENT);
            case TITUS -> lab.runs(node, Workload.TITUS_MASTER) || lab.runs(node, Workload.TITUS_GATEWAY);
            default -> false;
        };
    }

    Masters masters() {
        return masters;
    }

    ContainerDoors containers() {
        return containers;
    }

    /** What answers HTTP at a container's address now. */
    Optional<WebService> container(Node from, String address, int port) {
        return containers.web(from, address, port);
    }

    /** What answers HTTP there now. */
    Optional<WebService> web(Node node, int port) {
        boolean spoken = port == MESOS || port == TITUS && node.role() == Role.GATEWAY;
        return spoken && listens(node, port)
                ? Optional.of(services.computeIfAbsent(node.id(), id -> service(node)))
                : Optional.empty();
    }

    private WebService service(Node node) {
        return node.role() == Role.GATEWAY ? new TitusGateway(() -> masters.behind(node)) : new MesosState(lab, node);
    }
}
