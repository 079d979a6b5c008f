package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import studio.titus.model.Pace;

/**
 * A clock that jumps: when all who use it sleep, time moves on to the first who shall wake. A hundred seconds of AWS take a millisecond,
 * and threads that sleep side by side sleep at the same time, as in reality.
 */
final class VirtualPace implements Pace {

    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    /** When for this long nobody has come, gone or looked at the clock, all are taken to be asleep. */
    private static final long QUIET_NANOS = TimeUnit.MICROSECONDS.toNanos(300);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Instant> wakes = new PriorityQueue<>();
    private Instant now;
    private long activity;

    VirtualPace() {
        this(START);
    }

    VirtualPace(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            activity++;
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sleep(Duration span) throws InterruptedException {
        if (!span.isPositive()) {
            return;
        }
        lock.lockInterruptibly();
        var wake = now.plus(span);
        wakes.add(wake);
        activity++;
        try {
            while (now.isBefore(wake)) {
                await(wake);
            }
        } finally {
            wakes.remove(wake);
            activity++;
            changed.signalAll();
            lock.unlock();
        }
    }

    /** The one who shall wake first moves the clock, once all is quiet. */
    private void await(Instant wake) throws InterruptedException {
        if (!wake.equals(wakes.peek())) {
            changed.await();
            return;
        }
        long seen = activity;
        boolean disturbed = changed.awaitNanos(QUIET_NANOS) > 0;
        if (!disturbed && activity == seen && wake.equals(wakes.peek())) {
            now = wake;
            changed.signalAll();
        }
    }

    Duration elapsed() {
        return Duration.between(START, instant());
    }
}
