package studio.titus.rehearsal.node;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.session.SessionFactory;
import studio.titus.rehearsal.control.Mishaps;

/** The SSH server of one node: strict about keys, on a port of 127.0.0.1. */
final class SshNode implements AutoCloseable {

    private static final String USER = "ubuntu";

    /** Threads that end by themselves when nothing is left to do. */
    private final ExecutorService pool = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("rehearsal-ssh-", 0).factory());

    private final SshServer server;

    /** Starts what runs in the node's sessions; the text is "" for a login shell. */
    @FunctionalInterface
    interface Sessions {
        Command open(String command);
    }

    /** @param port of 127.0.0.1; {@link LoopbackPort#ANY} lets the system pick one */
    SshNode(Node node, int port, Mishaps mishaps, DirectTcpip.Places places, Sessions sessions) throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory(() -> new EndingExecutor(pool)));
        server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.setPort(port);
        server.setKeyPairProvider(hostKeys(node, mishaps));
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setPublickeyAuthenticator((user, key, session) ->
                user.equals(USER) && isLoginKey(node.machine().loginKey(), key));
        server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE, new DirectTcpip(places)));
        server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        server.setShellFactory(channel -> sessions.open(""));
        server.setCommandFactory((ChannelSession channel, String command) -> sessions.open(command));
        server.setSessionFactory(new SessionFactory(server));
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        server.start();
    }

    int port() {
        return server.getPort();
    }

    private static KeyPairProvider hostKeys(Node node, Mishaps mishaps) {
        KeyPair own = readable(node.machine().hostKey());
        KeyPair other = readable(another());
        return session -> List.of(mishaps.changesKey(node.role().label(), node.id()) ? other : own);
    }

    private static KeyPair another() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 makes Ed25519 keys", e);
        }
    }

    /** The server signs with Bouncy Castle's form of the key alone. */
    private static KeyPair readable(KeyPair key) {
        try {
            KeyFactory factory = SecurityUtils.getKeyFactory("Ed25519");
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(key.getPublic().getEncoded())),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(key.getPrivate().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The host key is not readable", e);
        }
    }

    private static boolean isLoginKey(String line, PublicKey offered) {
        try {
            PublicKey known = line.isEmpty()
                    ? null
                    : PublicKeyEntry.parsePublicKeyEntry(line)
                            .resolvePublicKey(null, null, PublicKeyEntryResolver.IGNORING);
            return known != null && KeyUtils.compareKeys(known, offered);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Ends all connections at once, as a machine that goes down does. */
    @Override
    public void close() {
        server.close(true).addListener(closed -> pool.shutdown());
    }
}
