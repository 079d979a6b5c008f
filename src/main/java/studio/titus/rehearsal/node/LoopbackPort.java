package studio.titus.rehearsal.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1. */
final class LoopbackPort {

    /** Port 1, where nobody listens. */
    static final int NOBODY = 1;

    /** Whichever the system picks. */
    static final int ANY = 0;

    private LoopbackPort() {}

    /** One that is free now. Who listens on it later may find it taken, if rarely: the system hands ports out in turn. */
    static int free() {
        try (var socket = new ServerSocket(ANY, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("127.0.0.1 has no port left for the rehearsal", e);
        }
    }
}
