package studio.titus.ssh;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Pace;

/** Makes a connection anew after it broke, with growing pauses, until it holds, can't be helped by time, or nobody wants it any more. */
final class Reconnector implements AutoCloseable {

    /** Makes the connection unless it stands. */
    @FunctionalInterface
    interface Attempt {
        Object make() throws InterruptedException;
    }

    private final Pace pace;
    private final HopListener listener;
    private final Hop hop;
    private final Attempt attempt;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread running;
    private boolean closed;

    Reconnector(Pace pace, HopListener listener, Hop hop, Attempt attempt) {
        this.pace = pace;
        this.listener = listener;
        this.hop = hop;
        this.attempt = attempt;
    }

    /** Begins, unless it is under way. */
    void start() {
        lock.lock();
        try {
            if (!closed && (running == null || !running.isAlive())) {
                running = Thread.ofVirtual().name("reconnecting").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        var backoff = new Backoff();
        boolean again = true;
        try {
            while (again) {
                var pause = backoff.next();
                listener.on(new HopEvent.Pausing(hop, pause));
                pace.sleep(pause);
                again = !succeeds();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there is nothing left to do */
    private boolean succeeds() throws InterruptedException {
        try {
            attempt.make();
            return true;
        } catch (LinkException e) {
            return !e.mayPass();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (running != null) {
                running.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }
}
