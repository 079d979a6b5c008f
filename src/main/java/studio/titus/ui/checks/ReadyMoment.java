package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.bootstrap.BootReport;
import studio.titus.checks.Fix;
import studio.titus.problem.Problem;

/**
 * How the look at a stack's nodes stands.
 *
 * @param boots how far first boots are, by the claim's id
 * @param now by the cloud's clock, as the nodes' clocks are
 * @param fresh whether the stack has just been built, and has not been ready yet
 * @param ready whether it has become ready while the page was on
 * @param running whether a look goes on
 * @param mending what is being mended
 * @param mendingFor how long, by this computer's clock
 * @param asked what shall be done only after a person has agreed
 * @param full when all was looked at last
 * @param fullTook how long that took
 * @param problem why nothing can be looked at
 */
record ReadyMoment(
        CheckBoard board,
        Map<String, BootReport> boots,
        Instant now,
        boolean fresh,
        boolean ready,
        boolean running,
        Optional<Fix> mending,
        Duration mendingFor,
        Optional<Fix> asked,
        Optional<Instant> full,
        Duration fullTook,
        @Nullable Problem problem) {}
