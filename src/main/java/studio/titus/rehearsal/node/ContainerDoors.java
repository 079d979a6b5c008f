package studio.titus.rehearsal.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import studio.titus.rehearsal.gateway.TaskContainer;

/** Ports of 127.0.0.1 that stand for port 80 of containers. */
final class ContainerDoors implements AutoCloseable {

    static final int HTTP = 80;

    private final Masters masters;
    private final Map<String, WebServer> servers = new HashMap<>();

    ContainerDoors(Masters masters) {
        this.masters = masters;
    }

    /** What answers HTTP at a container's address, as {@code from} finds it. */
    Optional<WebService> web(Node from, String address, int port) {
        return port == HTTP
                ? masters.reach(from, address, port)
                        .filter(container -> container.run().serves())
                        .map(ContainerPage::new)
                : Optional.empty();
    }

    /** The port that stands for one of a container's; empty when nothing listens there, or {@code from} is not let in. */
    synchronized OptionalInt portFor(Node from, String address, int port) {
        Optional<TaskContainer> container = port == HTTP ? masters.reach(from, address, port) : Optional.empty();
        return container
                .filter(found -> found.run().serves())
                .map(found -> OptionalInt.of(servers.computeIfAbsent(found.name(), name -> open(from, address))
                        .port()))
                .orElse(OptionalInt.empty());
    }

    private WebServer open(Node from, String address) {
        try {
            return new WebServer(() -> web(from, address, HTTP));
        } catch (IOException e) {
            throw new UncheckedIOException("127.0.0.1 has no port left for the rehearsal", e);
        }
    }

    @Override
    public synchronized void close() {
        servers.values().forEach(WebServer::close);
        servers.clear();
    }
}
