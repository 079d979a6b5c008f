package studio.titus.ssh;

import java.util.concurrent.atomic.AtomicBoolean;

/** A place for one channel in a connection, until it is closed. */
final class Lease implements AutoCloseable {

    private final LinkPool pool;
    private final Slot slot;
    private final AtomicBoolean returned = new AtomicBoolean();
    private volatile boolean open;

    Lease(LinkPool pool, Slot slot) {
        this.pool = pool;
        this.slot = slot;
    }

    Link link() {
        return slot.link();
    }

    /** Notes that the server took a channel. */
    void opened() {
        open = true;
        pool.opened(slot);
    }

    /**
     * Notes that the server took no further channel in this connection.
     *
     * @return whether it took one before, so that a further connection helps
     */
    boolean refused() {
        return pool.refused(slot);
    }

    @Override
    public void close() {
        if (returned.compareAndSet(false, true)) {
            pool.release(slot, open);
        }
    }
}
