package studio.titus.ssh;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;

/**
 * What comes from the bastion, acknowledged at once. Its sshd leaves Nagle's algorithm on for a connection that only forwards, so it holds
 * each further word of new window back until the one before is acknowledged, and a sender that waits for window sends nothing an
 * acknowledgement could travel with: both wait for the kernel's timer of 40 ms. Linux forgets the wish with what it sends, so that it is
 * told again before each read.
 */
final class PromptAcks extends FilterInputStream {

    private final Socket socket;

    private PromptAcks(Socket socket, InputStream in) {
        super(in);
        this.socket = socket;
    }

    /** The socket's stream as it is where the system knows no such wish. */
    static InputStream of(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK) ? new PromptAcks(socket, in) : in;
    }

    @Override
    public int read() throws IOException {
        ask();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        ask();
        return super.read(bytes, from, length);
    }

    private void ask() throws IOException {
        socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
}
