package studio.titus.rehearsal.node;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.rehearsal.RehearsalCloud;

/**
 * The nodes of a rehearsal: SSH servers on 127.0.0.1 that stand for its running instances. They start when first asked
 * for, and go when their instances go. Safe for use by many threads.
 */
public final class RehearsalNodes implements AutoCloseable {

    /** The address from which the rehearsal's user comes, as the security groups see it. */
    public static final String USER_ADDRESS = "203.0.113.7";

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalNodes.class);
    private static final long GLANCE_MILLIS = 200;

    private final Servers servers;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rehearsal-nodes").factory());

    /** The nodes of all instances of a cloud, now and later. */
    public RehearsalNodes(RehearsalCloud cloud) {
        servers = new Servers(new Lab(cloud));
        watch.scheduleWithFixedDelay(this::glance, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Where the machine with this public address answers SSH. Stays the same as long as the machine has the address.
     *
     * @param publicAddress as EC2 gives it
     * @return an address of this machine; connections to it are refused when no running instance has the address, when
     *     its security groups don't let {@link #USER_ADDRESS} in on port 22, or when it does not answer (yet)
     */
    public InetSocketAddress door(String publicAddress) {
        return door(publicAddress, Network.SSH);
    }

    /**
     * Where a port of this public address is; but for SSH's, to be asked anew for each connection.
     *
     * @param port 1 to 65535
     */
    public InetSocketAddress door(String publicAddress, int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), servers.outside(publicAddress, port));
    }

    /** One look that fails must not end the looking. */
    private void glance() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.warn("The rehearsal's nodes could not be looked at", e);
        }
    }

    /** Hangs up on all machines that are gone by now, opens the doors of those that came up; happens by itself some times a second. */
    public void refresh() {
        servers.follow();
    }

    /** Ends all connections and servers. */
    @Override
    public void close() {
        watch.shutdownNow();
        servers.close();
    }
}
