package studio.titus.nodes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.checks.StackNodes;
import studio.titus.ssh.ForwardAddress;
import studio.titus.ssh.Target;

/**
 * Where a port of this computer may lead within a stack.
 *
 * @param through the machine that connects there
 * @param address as that machine sees it
 * @param web whether a browser understands what answers
 */
public record Way(Target through, ForwardAddress address, boolean web) {

    private static final int HTTP = 80;

    /** The services that people look at most. Their ports are those of the original's scripts. */
    public enum Service {
        /** The API of the Titus gateway, {@code /api/v3}. */
        GATEWAY("gateway", 7001, "/api/v3/agent/instanceGroups"),
        /** The user interface and API of the Mesos master. */
        MESOS("prereqs", 5050, "/"),
        /** What a ZooKeeper client connects to. */
        ZOOKEEPER("prereqs", 2181, "");

        private final String node;
        private final int port;
        private final String page;

        Service(String node, int port, String page) {
            this.node = node;
            this.port = port;
            this.page = page;
        }

        /** As typed on a command line, for example {@code mesos}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The path of a page for a browser to begin with; empty when a browser does not understand what answers. */
        public String page() {
            return page;
        }

        /** The way to it on its own machine. */
        public Way in(StackNodes nodes) {
            return new Way(nodes.find(node).orElseThrow(), ForwardAddress.local(port), !page.isEmpty());
        }
    }

    /**
     * What a person names: a service, {@code NODE:PORT} for what listens on a node, or {@code ADDRESS:PORT} for what the bastion reaches, such
     * as a container.
     *
     * @return empty for anything else, also for a node that there is not
     */
    public static Optional<Way> parse(String text, StackNodes nodes) {
        var service = Stream.of(Service.values())
                .filter(known -> known.label().equals(text))
                .findFirst();
        return service.map(known -> known.in(nodes)).or(() -> parts(text, nodes));
    }

    private static Optional<Way> parts(String text, StackNodes nodes) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[1-9]\\d{0,4}")) {
            return Optional.empty();
        }
        String host = text.substring(0, colon);
        int port = Integer.parseInt(text.substring(colon + 1));
        return port > ForwardAddress.LARGEST_PORT
                ? Optional.empty()
                : nodes.find(host)
                        .map(node -> new Way(node, ForwardAddress.local(port), port == HTTP))
                        .or(() -> beside(host, port, nodes));
    }

    private static Optional<Way> beside(String host, int port, StackNodes nodes) {
        return host.matches("\\d{1,3}(\\.\\d{1,3}){3}")
                ? Optional.of(new Way(nodes.bastion(), new ForwardAddress(host, port), port == HTTP))
                : Optional.empty();
    }

    /** What leads there when it is open at this port of this computer. */
    public String local(int port) {
        return (web ? "http://" : "") + "127.0.0.1:" + port;
    }
}
