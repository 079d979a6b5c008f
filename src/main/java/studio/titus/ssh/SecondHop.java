package studio.titus.ssh;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A connection to a node inside a {@code direct-tcpip} channel of the bastion's: no listening port here, and the node's server takes part as
 * if it were called directly. It is a socket to JSch as well, so that silence is noticed and the keep-alive works.
 */
final class SecondHop implements Proxy {

    private final Session bastion;
    private final Pipe pipe = Pipe.unbounded();
    private final Socket socket = new SilenceTimer();
    private final InputStream in = pipe.source();
    private volatile OutputStream out = OutputStream.nullOutputStream();
    private volatile Runnable hangUp = () -> {};

    SecondHop(Session bastion) {
        this.bastion = bastion;
    }

    @Override
    public void connect(SocketFactory unused, String host, int port, int timeout) throws JSchException, IOException {
        ChannelDirectTCPIP channel = DirectChannel.prepare(bastion, host, port);
        channel.setOutputStream(pipe.sink());
        out = channel.getOutputStream();
        hangUp = channel::disconnect;
        DirectChannel.open(channel, timeout);
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public Socket getSocket() {
        return socket;
    }

    @Override
    public void close() {
        hangUp.run();
        try {
            in.close();
        } catch (IOException e) {
            throw new IllegalStateException("A pipe's end closes without any system's help", e);
        }
    }

    /** JSch sets the silence it allows on a socket. */
    private final class SilenceTimer extends Socket {
        @Override
        public void setSoTimeout(int millis) {
            pipe.readTimeout(millis);
        }
    }
}
