package studio.titus.ui.checks;

import java.time.Instant;
import java.util.Map;
import studio.titus.bootstrap.BootReport;

/**
 * How the look at a stack's nodes stands.
 *
 * @param boots how far first boots are, by the claim's id
 * @param now by the cloud's clock, as the nodes' clocks are
 * @param fresh whether the stack has just been built, and has not been ready yet
 * @param ready whether it has become ready while the page was on
 */
record ReadyMoment(ChecksState run, Map<String, BootReport> boots, Instant now, boolean fresh, boolean ready) {

    CheckBoard board() {
        return run.board();
    }
}
