package studio.titus.ssh;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** One caller of a forward: bytes both ways, each way ended for itself, until both have ended. */
final class ForwardedConnection implements AutoCloseable {

    /** What a caller may leave unread before it slows the others of the same forward. */
    private static final int BUFFER = 4 * 1024 * 1024;

    /** A caller that reads nothing for so long is cut off. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PART = 32 * 1024;

    private final Socket caller;
    private final ChannelDirectTCPIP channel;
    private final InputStream fromThere;
    private final OutputStream toThere;

    private ForwardedConnection(
            Socket caller, ChannelDirectTCPIP channel, InputStream fromThere, OutputStream toThere) {
        this.caller = caller;
        this.channel = channel;
        this.fromThere = fromThere;
        this.toThere = toThere;
    }

    /** @throws OpenFailure when the machine can't reach the address, or the connection to it broke */
    static ForwardedConnection open(Link link, ForwardAddress address, int timeout, Socket caller) throws OpenFailure {
        try {
            ChannelDirectTCPIP channel = DirectChannel.prepare(link.session(), address.host(), address.port());
            var pipe = new Pipe(BUFFER, PATIENCE);
            channel.setOutputStream(pipe.sink());
            OutputStream toThere = channel.getOutputStream();
            DirectChannel.open(channel, timeout);
            caller.setTcpNoDelay(true);
            return new ForwardedConnection(caller, channel, pipe.source(), toThere);
        } catch (OpenFailure e) {
            throw e;
        } catch (JSchException | IOException e) {
            throw OpenFailure.silent(e);
        }
    }

    /** Carries until both ways have ended. */
    void carry() throws InterruptedException {
        Thread back = Thread.ofVirtual().name("forward, way back").start(this::carryBack);
        try {
            InputStream fromHere = caller.getInputStream();
            copy(fromHere, toThere);
            toThere.close();
            back.join();
        } catch (IOException e) {
            // one end is gone: so is the connection
        } finally {
            close();
        }
    }

    private void carryBack() {
        try {
            copy(fromThere, caller.getOutputStream());
            caller.shutdownOutput();
        } catch (IOException e) {
            close();
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] part = new byte[PART];
        for (int length = from.read(part); length >= 0; length = from.read(part)) {
            to.write(part, 0, length);
            to.flush();
        }
    }

    /** Ends a caller's connection so that it sees a failure and not an empty answer. */
    static void reset(Socket caller) {
        try (caller) {
            caller.setSoLinger(true, 0);
        } catch (IOException e) {
            // it hung up before
        }
    }

    @Override
    public void close() {
        channel.disconnect();
        try {
            fromThere.close();
            caller.close();
        } catch (IOException e) {
            // both ends are gone, which is what was wanted
        }
    }
}
