package studio.titus.rehearsal.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The real servers that stand for the nodes' ports; started when first asked for. */
final class Servers implements AutoCloseable {

    private final Lab lab;
    private final Network network;
    private final Map<String, SshNode> doors = new HashMap<>();
    private final Map<String, WebServer> webs = new HashMap<>();
    private final Map<String, ZooKeeperServer> keepers = new HashMap<>();
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
                                lab.mishaps(),
                                (host, port) -> network.reach(node, host, port)
                                        .map(there -> portFor(there, port))
                                        .orElse(OptionalInt.empty()),
                                command -> new NodeCommand(node, new Host(lab, network, node), command))))
                .port());
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

    /** Hangs up on machines that are gone, restart or fell silent. */
    void hangUp() {
        Map<String, SshNode> gone = new HashMap<>();
        synchronized (this) {
            gone.putAll(doors);
        }
        lab.nodes().stream().filter(lab::answersSsh).map(Node::id).forEach(gone::remove);
        synchronized (this) {
            doors.keySet().removeAll(gone.keySet());
        }
        gone.values().forEach(SshNode::close);
    }

    /** The bastion's door, if it has one open for the rehearsal's user. */
    Optional<Node> bastion(String publicAddress) {
        return lab.byPublicAddress(publicAddress)
                .filter(node -> node.machine().admits(Network.SSH, RehearsalNodes.USER_ADDRESS));
    }

    @Override
    public synchronized void close() {
        closed = true;
        doors.values().forEach(SshNode::close);
        webs.values().forEach(WebServer::close);
        keepers.values().forEach(ZooKeeperServer::close);
    }
}
