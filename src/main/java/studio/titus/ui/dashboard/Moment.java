package studio.titus.ui.dashboard;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.checks.CheckMemory;
import studio.titus.ui.nodes.Lockout;

/**
 * All that the dashboard knows at a moment.
 *
 * @param now on this computer's clock
 * @param snapshot the last look that worked
 * @param problem why the last look did not work, or {@code null}
 * @param checking whether AWS is being asked
 * @param delay why that takes its time; empty while it does not
 * @param welcome whether the stack has just become ready
 * @param lockout set when this computer is not let in
 * @param keyMissing why the private key can't be used here
 * @param nodes what was tried on the nodes last
 * @param activating whether the group of agents is being brought to take tasks
 */
record Moment(
        Instant now,
        Optional<Snapshot> snapshot,
        @Nullable Problem problem,
        boolean checking,
        String delay,
        boolean welcome,
        Optional<Lockout> lockout,
        Optional<Problem> keyMissing,
        Optional<CheckMemory.Look> nodes,
        boolean activating) {}
