package studio.titus.engine;

import java.time.Duration;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.problem.Problem;

/** What can go wrong with one call of the fake cloud. */
enum Fault {
    THROTTLED(false, Reaction.THROTTLED, 0),
    SERVER_FAULT_BEFORE(false, Reaction.OUTCOME_UNKNOWN, 0),
    SERVER_FAULT_AFTER(true, Reaction.OUTCOME_UNKNOWN, 0),
    LOST_REPLY(true, Reaction.OUTCOME_UNKNOWN, 30),
    STALLED(false, Reaction.OUTCOME_UNKNOWN, 60),
    UNREACHABLE(false, Reaction.UNREACHABLE, 0),
    LAGGING(false, Reaction.LAGGING, 0),
    BUSY(false, Reaction.BUSY, 0),
    EXISTS(false, Reaction.EXISTS, 0),
    TOKEN_BOUND(false, Reaction.TOKEN_BOUND, 0),
    CREDENTIALS(false, Reaction.CREDENTIALS, 0),
    REFUSED(false, Reaction.REFUSED, 0),
    KEPT(false, Reaction.KEPT, 0);

    /** Whether the call is carried out all the same. */
    final boolean carriedOut;

    final Reaction reaction;

    /** How long the caller waits for its answer. */
    final Duration delay;

    Fault(boolean carriedOut, Reaction reaction, int delaySeconds) {
        this.carriedOut = carriedOut;
        this.reaction = reaction;
        this.delay = Duration.ofSeconds(delaySeconds);
    }

    CloudException exception() {
        var code = "fake." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new CloudException(reaction, Problem.of(code, "Fake: " + name()).because("The test wants it."), null);
    }
}
