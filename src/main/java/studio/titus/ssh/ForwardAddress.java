package studio.titus.ssh;

/**
 * Where a forward leads to.
 *
 * @param host as the machine at its end sees it: its own {@code localhost}, or a container's address
 * @param port 1 to 65535
 */
public record ForwardAddress(String host, int port) {

    /** The largest port there is. */
    public static final int LARGEST_PORT = 65_535;

    /** @throws IllegalArgumentException if the host is blank or the port out of range */
    public ForwardAddress {
        if (host.isBlank() || port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException(
                    "A forward leads to a host and a port of 1 to 65535, not " + host + ":" + port);
        }
    }

    /** A service that listens on the machine itself. */
    public static ForwardAddress local(int port) {
        return new ForwardAddress("127.0.0.1", port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
