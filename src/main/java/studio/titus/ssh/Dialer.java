package studio.titus.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.ProblemException;

/** Makes one hop: connects, verifies the host key, logs in with the key and nothing else. */
final class Dialer {

    private final SshIdentity identity;
    private final HostKeyTrust trust;
    private final Timeouts timeouts;
    private final HopListener listener;
    private final Consumer<Link> onEnd;

    /** @param onEnd hears of every link that ends, whoever ended it */
    Dialer(SshIdentity identity, HostKeyTrust trust, Timeouts timeouts, HopListener listener, Consumer<Link> onEnd) {
        this.identity = identity;
        this.trust = trust;
        this.timeouts = timeouts;
        this.listener = listener;
        this.onEnd = onEnd;
    }

    /**
     * @param bastion carries the second hop; {@code null} for the first
     * @throws LinkException when the hop can't be made
     */
    Link dial(Hop hop, @Nullable Link bastion) throws InterruptedException {
        listener.on(new HopEvent.Connecting(hop));
        try {
            Link link = attempt(hop, bastion);
            listener.on(new HopEvent.Connected(hop));
            return link;
        } catch (LinkException e) {
            listener.on(new HopEvent.Failed(hop, e.problem()));
            throw e;
        }
    }

    /** A server does not wait for a person who compares fingerprints at leisure: once accepted, it is called again. */
    private Link attempt(Hop hop, @Nullable Link bastion) throws InterruptedException {
        boolean met = known(hop);
        try {
            return connect(hop, bastion);
        } catch (LinkException e) {
            if (met || !e.mayPass() || !known(hop)) {
                throw e;
            }
            return connect(hop, bastion);
        }
    }

    private boolean known(Hop hop) {
        try {
            return !trust.pinned(hop.target()).isEmpty();
        } catch (ProblemException e) {
            throw LinkProblems.hostKey(hop, e.problem());
        }
    }

    private Link connect(Hop hop, @Nullable Link bastion) throws InterruptedException {
        var check = new HostKeyCheck(trust, hop.target());
        try {
            Session session = session(hop.target(), check);
            if (bastion != null) {
                session.setProxy(new SecondHop(bastion.session()));
            }
            var link = new Link(hop, session, bastion);
            session.setThreadFactory(link.watching(onEnd));
            return Interruptible.call(() -> connect(link), link::close);
        } catch (InterruptedException | LinkException e) {
            throw e;
        } catch (Exception e) {
            throw check.objection()
                    .map(objection -> LinkProblems.hostKey(hop, objection))
                    .orElseGet(() ->
                            bastion != null && !bastion.alive() ? bastion.loss() : LinkProblems.connecting(hop, e));
        }
    }

    private Link connect(Link link) throws JSchException {
        link.session().connect(Timeouts.millis(timeouts.connect()));
        if (link.closed()) { // abandoned meanwhile
            link.close();
        }
        return link;
    }

    private Session session(Target target, HostKeyCheck check) throws JSchException {
        Session session = new JSch().getSession(target.user(), target.host(), target.port());
        session.setIdentityRepository(new LoginKey(identity.key()));
        session.setHostKeyRepository(check);
        session.setSocketFactory(new TimedSockets(Timeouts.millis(timeouts.connect())));
        session.setServerAliveInterval(Timeouts.millis(timeouts.keepAlive()));
        session.setServerAliveCountMax(Timeouts.KEEP_ALIVE_COUNT);
        session.setDaemonThread(true);
        SessionConfig.apply(session);
        return session;
    }
}
