package studio.titus.ssh;

import com.jcraft.jsch.Session;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection to a machine that was logged in to, and how it ended. */
class Link implements AutoCloseable {

    /** A first hop that breaks takes the second along; this is how long its own end may take to show. */
    private static final long SHOWS_AFTER_MILLIS = 500;

    private final Hop hop;
    private final Session session;
    private final @Nullable Link bastion;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean closed;

    /** @param bastion the first hop; {@code null} when this is it */
    Link(Hop hop, Session session, @Nullable Link bastion) {
        this.hop = hop;
        this.session = session;
        this.bastion = bastion;
    }

    /** Tells when JSch's reading thread ends, which is all that JSch lets anybody know of the end. */
    ThreadFactory watching(Consumer<Link> onEnd) {
        return work -> Thread.ofVirtual().unstarted(() -> {
            work.run();
            if (!session.isConnected() && told.compareAndSet(false, true)) {
                ended.countDown();
                onEnd.accept(this);
            }
        });
    }

    Hop hop() {
        return hop;
    }

    Session session() {
        return session;
    }

    boolean alive() {
        return !closed && session.isConnected();
    }

    boolean closed() {
        return closed || (bastion != null && bastion.closed());
    }

    /** Which hop broke: the first one, if this one ended with it. */
    LinkException loss() {
        if (closed()) {
            return LinkProblems.closed(hop);
        }
        return bastion != null && bastion.endsSoon() ? bastion.loss() : LinkProblems.lost(hop);
    }

    /** Whether the connection is over, or proves to be within a moment. */
    boolean endsSoon() {
        try {
            return !alive() || ended.await(SHOWS_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !alive();
        }
    }

    @Override
    public void close() {
        closed = true;
        session.disconnect();
    }
}
