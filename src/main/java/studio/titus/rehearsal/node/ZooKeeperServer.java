package studio.titus.rehearsal.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port of 127.0.0.1 that answers ZooKeeper's {@code ruok}, and nothing else. */
final class ZooKeeperServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ZooKeeperServer.class);
    private static final int WORD = 4;

    private final ServerSocket socket;
    private final BooleanSupplier up;

    ZooKeeperServer(BooleanSupplier up) throws IOException {
        this.up = up;
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("rehearsal-zookeeper").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException e) {
                LOG.debug("The rehearsal's ZooKeeper accepts no more", e);
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            String word = new String(client.getInputStream().readNBytes(WORD), StandardCharsets.US_ASCII);
            if (word.equals("ruok") && up.getAsBoolean()) {
                client.getOutputStream().write("imok".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            LOG.debug("Somebody hung up on the rehearsal's ZooKeeper", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Closing the rehearsal's ZooKeeper", e);
        }
    }
}
