package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Fix;
import studio.titus.problem.Problem;

/**
 * How a page's run of checks stands.
 *
 * @param now by this computer's clock
 * @param running whether a look, or a mending, goes on
 * @param mending what is being mended
 * @param mendingFor how long, by this computer's clock
 * @param asked what shall be done only after a person has agreed
 * @param full when all was looked at last
 * @param fullTook how long that took; zero when that was on an earlier visit
 * @param problem why nothing can be looked at or mended
 */
record ChecksState(
        CheckBoard board,
        Instant now,
        boolean running,
        Optional<Fix> mending,
        Duration mendingFor,
        Optional<Mender.Question> asked,
        Optional<Instant> full,
        Duration fullTook,
        @Nullable Problem problem) {}
