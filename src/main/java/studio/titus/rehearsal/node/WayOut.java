package studio.titus.rehearsal.node;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when a machine that boots reaches the internet, as far as anybody looked. Once its boot script went on, a way
 * lost later changes nothing of what happened. Safe for use by many threads.
 */
final class WayOut {

    private boolean there = true;
    private boolean seen;
    private boolean passed;
    private @Nullable Instant missing;

    /**
     * What somebody saw. Nobody having looked until the boot script had given up counts as a way that was there.
     *
     * @param open whether a route leads to the internet
     * @param goesOn when the boot script goes on at the earliest
     * @param givesUp when it waits no longer
     */
    synchronized void look(boolean open, Instant now, Instant goesOn, Instant givesUp) {
        passed = passed || !seen && now.isAfter(givesUp);
        seen = true;
        if (passed) {
            return;
        }
        there = open;
        if (!open) {
            missing = now;
        }
        passed = open && !now.isBefore(goesOn);
    }

    /** Since when there is a way, {@code earliest} at the soonest; empty while there is none. */
    synchronized Optional<Instant> since(Instant earliest) {
        if (!passed && !there) {
            return Optional.empty();
        }
        Instant last = missing;
        return Optional.of(last != null && last.isAfter(earliest) ? last : earliest);
    }

    /** The boot begins anew. */
    synchronized void forget() {
        seen = false;
        passed = false;
        missing = null;
    }
}
