package studio.titus.rehearsal.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real servers that stand for the nodes' ports; started when first asked for. */
final class Servers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private final Lab lab;
    private final Network network;
    private final Map<String, SshNode> doors = new HashMap<>();
    private final Map<String, WebServer> webs = new HashMap<>();
    private final Map<String, ZooKeeperServer> keepers = new HashMap<>();

    /** Public addresses whose SSH door somebody was given, and its port. */
    private final Map<String, Integer> outer = new ConcurrentHashMap<>();

    private boolean closed;

    Servers(Lab lab) {
        this.lab = lab;
        this.network = new Network(lab);
    }

    /** The port of 127.0.0.1 that stands for a port of a node; empty when nothing listens there now. */
    OptionalInt portFor(Node node, int port) {
        if (!network.listens(node, port)) {
            return OptionalInt.empty();
        }
        return switch (port) {
            case Network.SSH -> ssh(node);
            case Network.ZOOKEEPER -> zooKeeper(node);
            default -> network.web(node, port).isPresent() ? web(node, port) : OptionalInt.empty();
        };
    }

    private synchronized OptionalInt ssh(Node node) {
        return started(() -> doors.computeIfAbsent(
                        node.id(),
                        id -> open(() -> new SshNode(
                                node,
                                outer.getOrDefault(node.machine().publicAddress(), LoopbackPort.ANY),
                                lab.mishaps(),
                                (host, port) -> passedOn(node, host, port),
                                command -> new NodeCommand(new Host(lab, network, node), command))))
                .port());
    }

    /** Where a connection through a node leads: to another, or to a container. */
    private OptionalInt passedOn(Node node, String host, int port) {
        return network.reach(node, host, port)
                .map(there -> portFor(there, port))
                .orElseGet(() -> network.containers().portFor(node, host, port));
    }

    private synchronized OptionalInt zooKeeper(Node node) {
        return started(() -> keepers.computeIfAbsent(
                        node.id(),
                        id -> open(() -> new ZooKeeperServer(() -> network.listens(node, Network.ZOOKEEPER))))
                .port());
    }

    private synchronized OptionalInt web(Node node, int port) {
        return started(() -> webs.computeIfAbsent(
                        node.id(), id -> open(() -> new WebServer(() -> network.web(node, port))))
                .port());
    }

    private OptionalInt started(java.util.function.IntSupplier port) {
        return closed ? OptionalInt.empty() : OptionalInt.of(port.getAsInt());
    }

    private interface Opening<S> {
        S open() throws IOException;
    }

    private static <S> S open(Opening<S> opening) {
        try {
            return opening.open();
        } catch (IOException e) {
            throw new UncheckedIOException("127.0.0.1 has no port left for the rehearsal", e);
        }
    }

    /** The port of 127.0.0.1 that stands for a port of a public address, as the rehearsal's user finds it. */
    int outside(String publicAddress, int port) {
        if (port == Network.SSH) {
            return lab.byPublicAddress(publicAddress).map(this::door).orElse(LoopbackPort.NOBODY);
        }
        return admitted(publicAddress, port)
                .map(node -> portFor(node, port))
                .orElse(OptionalInt.empty())
                .orElse(LoopbackPort.NOBODY);
    }

    private synchronized int door(Node node) {
        int door = outer.computeIfAbsent(node.machine().publicAddress(), address -> {
            var inner = doors.get(node.id());
            return inner == null ? LoopbackPort.free() : inner.port();
        });
        follow();
        return door;
    }

    private Optional<Node> admitted(String publicAddress, int port) {
        return lab.byPublicAddress(publicAddress)
                .filter(node -> node.machine().admits(port, RehearsalNodes.USER_ADDRESS));
    }

    /** Hangs up on machines that are gone, restart or fell silent, and opens the outer doors of those that answer again. */
    synchronized void follow() {
        List<Node> nodes = lab.nodes();
        Set<String> running = nodes.stream().map(Node::id).collect(Collectors.toSet());
        keepOnly(nodes.stream().filter(this::answers).map(Node::id).collect(Collectors.toSet()), doors);
        keepOnly(running, webs);
        keepOnly(running, keepers);
        network.masters().look(nodes);
        nodes.stream()
                .filter(node -> outer.containsKey(node.machine().publicAddress()))
                .filter(this::answers)
                .forEach(this::tryToAnswer);
    }

    private static <S extends AutoCloseable> void keepOnly(Set<String> ids, Map<String, S> servers) {
        var gone = new HashMap<>(servers);
        gone.keySet().removeAll(ids);
        servers.keySet().removeAll(gone.keySet());
        gone.values().forEach(Servers::close);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            LOG.warn("A server of the rehearsal did not close", e);
        }
    }

    /** The next look tries again: a port that somebody else took meanwhile comes free. */
    private void tryToAnswer(Node node) {
        try {
            ssh(node);
        } catch (UncheckedIOException e) {
            LOG.warn("The rehearsal's bastion can't answer", e);
        }
    }

    /** A door that the rehearsal's user was given shuts when the security groups no longer let them in. */
    private boolean answers(Node node) {
        boolean open = !outer.containsKey(node.machine().publicAddress())
                || node.machine().admits(Network.SSH, RehearsalNodes.USER_ADDRESS);
        return open && lab.answersSsh(node);
    }

    @Override
    public synchronized void close() {
        closed = true;
        doors.values().forEach(SshNode::close);
        webs.values().forEach(WebServer::close);
        keepers.values().forEach(ZooKeeperServer::close);
        network.containers().close();
    }
}
