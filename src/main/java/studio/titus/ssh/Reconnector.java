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
    private boolean wanted;
    private boolean closed;

    Reconnector(Pace pace, HopListener listener, Hop hop, Attempt attempt) {
        this.pace = pace;
        this.listener = listener;
        this.hop = hop;
        this.attempt = attempt;
    }

    /** Begins, or begins again after the attempt under way. */
    void start() {
        lock.lock();
        try {
            wanted = !closed;
            if (wanted && running == null) {
                running = Thread.ofVirtual().name("reconnecting").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (takeWish()) {
                untilItHolds();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed, for nobody else has this thread
        }
    }

    private boolean takeWish() {
        lock.lock();
        try {
            boolean taken = wanted;
            wanted = false;
            running = taken ? running : null;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void untilItHolds() throws InterruptedException {
        var backoff = new Backoff();
        do {
            var pause = backoff.next();
            listener.on(new HopEvent.Pausing(hop, pause));
            pace.sleep(pause);
        } while (!succeeds());
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
