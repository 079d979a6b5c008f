package studio.titus.ssh;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import studio.titus.model.Pace;
import studio.titus.problem.ProblemException;

/**
 * The way to all machines of one stack: you → bastion → node. Connections are made on demand, shared, kept alive and made anew when they
 * break; everything to the nodes travels through one connection to the bastion. Host keys are verified on both hops, and only the given key
 * logs in. All methods are safe for many threads, block, and end early when their thread is interrupted.
 */
public final class NodeAccess implements AutoCloseable {

    private final Target bastion;
    private final Timeouts timeouts;
    private final Pace pace;
    private final HopListener listener;
    private final Dialer dialer;
    private final SessionChannels channels;
    private final LinkPool first;
    private final Map<Target, LinkPool> nodes = new ConcurrentHashMap<>();
    private final Set<LocalForward> forwards = ConcurrentHashMap.newKeySet();
    private final Reconnector reconnector;
    private volatile boolean closed;

    /**
     * Connects nowhere yet.
     *
     * @param identity logs in on both hops; stays its owner's to close, after this
     * @param pace whose time the pauses between attempts take
     */
    public NodeAccess(
            Target bastion,
            SshIdentity identity,
            HostKeyTrust trust,
            Timeouts timeouts,
            Pace pace,
            HopListener listener) {
        this.bastion = bastion;
        this.timeouts = timeouts;
        this.pace = pace;
        this.listener = listener;
        dialer = new Dialer(identity, trust, timeouts, listener, this::ended);
        channels = new SessionChannels(timeouts);
        var hop = new Hop.ToBastion(bastion);
        first = new LinkPool(hop, true, () -> dialer.dial(hop, null));
        reconnector = new Reconnector(pace, listener, hop, first::common);
    }

    /** The machine all others are reached through. */
    public Target bastion() {
        return bastion;
    }

    /**
     * Makes sure that the machine can be reached and lets us in.
     *
     * @throws LinkException when a hop can't be made
     */
    public void connect(Target target) throws InterruptedException {
        pool(target).share().close();
    }

    /**
     * The same for a machine that may still boot: tries again, with growing pauses, as long as time may heal the failure.
     *
     * @param patience of the pace's time, after which the last failure is thrown
     */
    public void connect(Target target, Duration patience) throws InterruptedException {
        Instant end = pace.instant().plus(patience);
        for (var backoff = new Backoff(); ; ) {
            try {
                connect(target);
                return;
            } catch (LinkException e) {
                Duration pause = backoff.next();
                if (!e.mayPass() || pace.instant().plus(pause).isAfter(end)) {
                    throw e;
                }
                listener.on(new HopEvent.Pausing(e.hop(), pause));
                pace.sleep(pause);
            }
        }
    }

    /**
     * Runs a command to its end.
     *
     * @throws ProblemException when a hop can't be made or breaks, or the deadline passes; an exit code is no failure
     */
    public ExecResult exec(Target target, ExecRequest request) throws InterruptedException {
        return start(target, request).await();
    }

    /** Starts a command. One whose output streams gets a connection of its own, so that a slow reader holds up nobody. */
    public RemoteCommand start(Target target, ExecRequest request) throws InterruptedException {
        LinkPool pool = pool(target);
        return RemoteCommand.start(request, channels, request.streams() ? pool::own : pool::share);
    }

    /** Opens a login shell in a terminal. */
    public Shell shell(Target target, TerminalSize size) throws InterruptedException {
        return Shell.open(size, channels, pool(target)::own);
    }

    /**
     * Opens a port of 127.0.0.1 that leads to an address as the machine sees it.
     *
     * @param through a node for its own services, the bastion for a container's address
     */
    public LocalForward forward(Target through, ForwardAddress address) throws InterruptedException {
        LocalForward forward = LocalForward.open(pool(through), address, timeouts);
        forwards.removeIf(LocalForward::closed);
        forwards.add(forward);
        if (closed) {
            forward.close();
        }
        return forward;
    }

    /** Hangs up on a machine, for instance because it was replaced. The bastion takes all nodes along. */
    public void disconnect(Target target) {
        if (target.equals(bastion)) {
            nodes.keySet().forEach(this::disconnect);
            first.hangUp();
        } else {
            LinkPool pool = nodes.remove(target);
            if (pool != null) {
                pool.close();
            }
        }
    }

    private LinkPool pool(Target target) {
        return target.equals(bastion) ? first : nodes.computeIfAbsent(target, this::nodePool);
    }

    private LinkPool nodePool(Target node) {
        var hop = new Hop.ToNode(bastion, node);
        var pool = new LinkPool(hop, false, () -> dialer.dial(hop, first.common()));
        if (closed) {
            pool.close();
        }
        return pool;
    }

    /** A node that goes down with the bastion's connection is no news of its own. */
    private void ended(Link link) {
        if (link.closed()) {
            return;
        }
        LinkException loss = link.loss();
        if (loss.hop().equals(link.hop())) {
            listener.on(new HopEvent.Lost(link.hop(), loss.problem()));
            if (link.hop() instanceof Hop.ToBastion) {
                reconnector.start();
            }
        }
    }

    /** Ends all connections, and with them every command, shell and forward. */
    @Override
    public void close() {
        closed = true;
        reconnector.close();
        forwards.forEach(LocalForward::close);
        nodes.values().forEach(LinkPool::close);
        first.close();
    }
}
