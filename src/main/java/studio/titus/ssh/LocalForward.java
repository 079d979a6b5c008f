package studio.titus.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/**
 * A free port of 127.0.0.1 that leads to an address as a machine sees it. Survives a broken connection: the next caller has it made anew.
 * Each forward has a connection of its own, so that a caller who stops reading holds up nobody else's.
 */
public final class LocalForward implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final Duration LAST_CALLER = Duration.ofSeconds(2);

    private final ServerSocket server;
    private final LinkPool pool;
    private final ForwardAddress address;
    private final int timeout;
    private final ReentrantLock turn = new ReentrantLock();
    private final Set<ForwardedConnection> open = ConcurrentHashMap.newKeySet();
    private @Nullable Lease lease;
    private volatile @Nullable Problem lastProblem;
    private volatile boolean closed;
    private volatile @Nullable Thread acceptor;

    private LocalForward(ServerSocket server, LinkPool pool, ForwardAddress address, Timeouts timeouts) {
        this.server = server;
        this.pool = pool;
        this.address = address;
        this.timeout = Timeouts.millis(timeouts.channel());
    }

    /** @throws ProblemException when the machine can't be reached or no port is free */
    static LocalForward open(LinkPool pool, ForwardAddress address, Timeouts timeouts) throws InterruptedException {
        try {
            var server = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            var forward = new LocalForward(server, pool, address, timeouts);
            boolean ready = false;
            try {
                forward.link();
                ready = true;
            } finally {
                if (!ready) {
                    forward.close();
                }
            }
            forward.acceptor =
                    Thread.ofVirtual().name("forward " + forward.port()).start(forward::accept);
            return forward;
        } catch (IOException e) {
            throw new ProblemException(ForwardProblems.noPort(e), e);
        }
    }

    /** The port of 127.0.0.1. */
    public int port() {
        return server.getLocalPort();
    }

    /** Why the last caller was turned away, as callers themselves only see a connection that is closed at once. */
    public Optional<Problem> lastProblem() {
        return Optional.ofNullable(lastProblem);
    }

    /** Whether it leads nowhere any more. */
    public boolean closed() {
        return closed;
    }

    /** One caller makes the connection, the others wait for it. */
    private Link link() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            Lease held = lease;
            if (held != null && held.link().alive()) {
                return held.link();
            }
            if (held != null) {
                held.close();
            }
            Lease next = pool.own();
            lease = next;
            return next.link();
        } finally {
            turn.unlock();
            if (closed) {
                giveBack();
            }
        }
    }

    private void accept() {
        while (!closed) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().name("forwarded by " + port()).start(() -> serve(caller));
            } catch (IOException e) {
                close(); // the usual way: close() closed the socket
            }
        }
    }

    private void serve(Socket caller) {
        try {
            var connection = ForwardedConnection.open(link(), address, timeout, caller);
            open.add(connection);
            if (closed) {
                connection.close();
            }
            connection.carry();
            open.remove(connection);
            lastProblem = null;
        } catch (OpenFailure e) {
            turnAway(caller, ForwardProblems.notReached(pool.hop(), address, e));
        } catch (ProblemException e) {
            turnAway(caller, e.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            turnAway(caller, null);
        }
    }

    private void turnAway(Socket caller, @Nullable Problem problem) {
        lastProblem = problem;
        ForwardedConnection.reset(caller);
    }

    /** Ends the forward and all connections through it. */
    @Override
    public void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            // a listening socket holds nothing that could be lost
        }
        awaitAcceptor();
        open.forEach(ForwardedConnection::close);
        giveBack();
    }

    /** The system lets callers in for as long as a thread still waits for them, which it is told to stop a moment later. */
    private void awaitAcceptor() {
        Thread waits = acceptor;
        if (waits == null || waits == Thread.currentThread()) {
            return;
        }
        try {
            waits.join(LAST_CALLER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever holds the lock does it when he leaves it, so that closing never waits for a connection being made. */
    private void giveBack() {
        if (turn.tryLock()) {
            try {
                if (lease != null) {
                    lease.close();
                }
            } finally {
                turn.unlock();
            }
        }
    }
}
