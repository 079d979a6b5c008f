package studio.titus.rehearsal.node;

import java.net.InetAddress;
import java.util.OptionalInt;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.forward.TcpForwardingFilter;
import org.apache.sshd.server.forward.TcpipServerChannel;

/** Passes connections on to the loopback port that stands for the address asked for, and to no other place. */
final class DirectTcpip implements ChannelFactory {

    private final Places places;

    /** Knows what stands for an address. */
    @FunctionalInterface
    interface Places {

        /** The port of 127.0.0.1, or empty when nobody answers at that address. */
        OptionalInt portFor(String host, int port);
    }

    DirectTcpip(Places places) {
        this.places = places;
    }

    @Override
    public String getName() {
        return "direct-tcpip";
    }

    @Override
    public Channel createChannel(Session session) {
        return new MappedChannel(places);
    }

    private static final class MappedChannel extends TcpipServerChannel {

        private final Places places;

        MappedChannel(Places places) {
            super(TcpForwardingFilter.Type.Direct, null);
            this.places = places;
        }

        @Override
        protected OpenFuture doInit(Buffer asked) {
            String host = asked.getString();
            int port = asked.getInt();
            String originHost = asked.getString();
            int originPort = asked.getInt();
            OptionalInt place = places.portFor(host, port);
            if (place.isEmpty()) {
                return refused();
            }
            var mapped = new ByteArrayBuffer();
            mapped.putString(InetAddress.getLoopbackAddress().getHostAddress());
            mapped.putInt(place.getAsInt());
            mapped.putString(originHost);
            mapped.putInt(originPort);
            return super.doInit(mapped);
        }

        private OpenFuture refused() {
            var future = new DefaultOpenFuture(this, this);
            future.setException(new SshChannelOpenException(
                    getChannelId(), SshConstants.SSH_OPEN_CONNECT_FAILED, "Connection refused"));
            close(true);
            return future;
        }
    }
}
