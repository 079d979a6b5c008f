package studio.titus.ssh;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/** Opens {@code direct-tcpip} channels: a server connects to an address on our behalf. */
final class DirectChannel {

    /** Bytes a server may send before it hears from us: keeps 60 MB/s flowing at 30 ms. */
    private static final int WINDOW = 2 * 1024 * 1024;

    /** OpenSSH sends no larger parts. */
    private static final int PACKET = 32 * 1024;

    private DirectChannel() {}

    static ChannelDirectTCPIP prepare(Session session, String host, int port) throws JSchException {
        var channel = (ChannelDirectTCPIP) session.openChannel("direct-tcpip");
        channel.setHost(host);
        channel.setPort(port);
        channel.setLocalWindowSizeMax(WINDOW);
        channel.setLocalPacketSize(PACKET);
        return channel;
    }

    /**
     * @param timeout in milliseconds
     * @throws OpenFailure when the server says no or nothing
     */
    static void open(ChannelDirectTCPIP channel, int timeout) throws OpenFailure {
        try {
            channel.connect(timeout);
        } catch (JSchException e) {
            throw OpenFailure.of(channel, e);
        }
        if (!channel.isConnected()) { // JSch swallows what is no exception of its own
            throw OpenFailure.of(channel, null);
        }
    }
}
