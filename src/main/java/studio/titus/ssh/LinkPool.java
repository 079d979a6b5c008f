package studio.titus.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * The connections to one machine. Short commands share them, up to the number of channels its server takes in one. Whoever may be slow to
 * consume gets a connection alone, so that nobody waits behind it. Dead ones are left out and new ones made on demand. Safe for many threads.
 */
final class LinkPool implements AutoCloseable {

    /** Servers turn away logins at random when more than ten are under way. Source: sshd_config(5), MaxStartups. */
    private static final int LOGINS_AT_ONCE = 4;

    /** Idle connections kept for the next command. */
    private static final int SPARE = 1;

    /** Channels OpenSSH takes in one connection unless told otherwise. Source: sshd_config(5), MaxSessions. */
    private static final int USUAL_LIMIT = 10;

    /** Makes a connection. */
    @FunctionalInterface
    interface Opener {
        Link open() throws InterruptedException;
    }

    private final Hop hop;
    private final boolean carriesOthers;
    private final Opener opener;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock growing = new ReentrantLock();
    private final Semaphore logins = new Semaphore(LOGINS_AT_ONCE);
    private final List<Slot> slots = new ArrayList<>();
    private int limit = USUAL_LIMIT;
    private boolean closed;

    /** @param carriesOthers whether connections to further machines travel through this one's */
    LinkPool(Hop hop, boolean carriesOthers, Opener opener) {
        this.hop = hop;
        this.carriesOthers = carriesOthers;
        this.opener = opener;
    }

    /** The connection others travel through. */
    Link common() throws InterruptedException {
        Lease lease = share(Slot::common);
        lease.close();
        return lease.link();
    }

    /** Room for one more channel in a connection with others. */
    Lease share() throws InterruptedException {
        return share(Slot::canShare);
    }

    /** One connection grows at a time: those who wait find room in it. */
    private Lease share(Predicate<Slot> fits) throws InterruptedException {
        Optional<Lease> there = lend(fits, false);
        if (there.isPresent()) {
            return there.get();
        }
        growing.lockInterruptibly();
        try {
            Optional<Lease> since = lend(fits, false);
            return since.isPresent() ? since.get() : add(false);
        } finally {
            growing.unlock();
        }
    }

    /** A connection alone. */
    Lease own() throws InterruptedException {
        Optional<Lease> idle = lend(Slot::canOwn, true);
        return idle.isPresent() ? idle.get() : add(true);
    }

    private Optional<Lease> lend(Predicate<Slot> fits, boolean alone) {
        lock.lock();
        try {
            if (closed) {
                throw LinkProblems.closed(hop);
            }
            slots.removeIf(slot -> !slot.link().alive());
            return slots.stream().filter(fits).findFirst().map(slot -> lease(slot, alone));
        } finally {
            lock.unlock();
        }
    }

    private Lease add(boolean alone) throws InterruptedException {
        logins.acquire();
        try {
            return enrol(opener.open(), alone);
        } finally {
            logins.release();
        }
    }

    private Lease enrol(Link link, boolean alone) {
        lock.lock();
        try {
            if (closed) {
                link.close();
                throw LinkProblems.closed(hop);
            }
            var slot = new Slot(link, carriesOthers && !alone, limit);
            slots.add(slot);
            return lease(slot, alone);
        } finally {
            lock.unlock();
        }
    }

    private Lease lease(Slot slot, boolean alone) {
        slot.enter(alone);
        return new Lease(this, slot);
    }

    void opened(Slot slot) {
        locked(slot::opened);
    }

    /** @return whether another connection may take the channel */
    boolean refused(Slot slot) {
        lock.lock();
        try {
            int takes = slot.refused();
            limit = takes > 0 ? takes : limit;
            return takes > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Hangs up outside of the lock, for a connection that is stuck takes its time. */
    void release(Slot slot, boolean wasOpen) {
        if (leaves(slot, wasOpen)) {
            slot.link().close();
        }
    }

    private boolean leaves(Slot slot, boolean wasOpen) {
        lock.lock();
        try {
            slot.leave(wasOpen);
            return slot.idle() && superfluous(slot) && slots.remove(slot);
        } finally {
            lock.unlock();
        }
    }

    /** Others may travel through the first common one, whatever it carries itself. */
    private boolean superfluous(Slot slot) {
        if (slots.stream().filter(Slot::common).findFirst().filter(slot::equals).isPresent()) {
            return false;
        }
        return slots.stream().filter(Slot::idle).count() > SPARE;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    Hop hop() {
        return hop;
    }

    /** Ends all connections; the next command makes a new one. */
    void hangUp() {
        take().forEach(slot -> slot.link().close());
    }

    @Override
    public void close() {
        locked(() -> closed = true);
        hangUp();
    }

    private List<Slot> take() {
        lock.lock();
        try {
            List<Slot> taken = List.copyOf(slots);
            slots.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
