package studio.titus.ui.testing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up for how long one event has held up a thread, from samples of the thread taken while others wait for it. A machine that is
 * short of processors is not the thread's fault, so of the time between two samples only this counts: the processor time the thread
 * used; or the whole, but never more than {@value #MOST_MILLIS} ms, when the thread sat in the same blocking call at both ends without
 * using any. A thread that could run, but was given no processor, adds nothing.
 */
final class BlockedTime {

    /** A sampler that was itself kept waiting would count too much. */
    static final long MOST_MILLIS = 100;

    private static final long MOST = Duration.ofMillis(MOST_MILLIS).toNanos();

    /** Processor time below this is the clock's own coarseness. */
    private static final long SOME = Duration.ofMillis(1).toNanos();

    /**
     * The thread at a moment.
     *
     * @param at of a clock that never goes back, ns
     * @param used the processor time of the thread so far, ns
     */
    record Sample(long at, long used, Thread.State state, List<StackTraceElement> stack) {

        private boolean blocking() {
            return state != Thread.State.RUNNABLE
                    || (!stack.isEmpty() && stack.getFirst().isNativeMethod());
        }
    }

    private @Nullable Sample before;
    private long blocked;

    /** The thread has come round: nothing holds it up. */
    void reset() {
        before = null;
        blocked = 0;
    }

    /** Takes in how the thread is now. */
    void add(Sample now) {
        if (before != null) {
            blocked += counted(before, now);
        }
        before = now;
    }

    /** How long the thread has been held up since the last {@link #reset}. */
    Duration blocked() {
        return Duration.ofNanos(blocked);
    }

    private static long counted(Sample before, Sample now) {
        long used = now.used() - before.used();
        if (used > SOME) {
            return used;
        }
        boolean waits = before.blocking() && now.blocking() && before.stack().equals(now.stack());
        return waits ? Math.min(MOST, now.at() - before.at()) : 0;
    }
}
