package studio.titus.ui.destroy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.problem.Problem;

/**
 * What a removal said when it ended. Whatever it says: only a fresh look proves.
 *
 * @param ran whether there was one
 * @param stopped whether the person stopped it
 * @param cause the first cause of what was not removed, or {@code null}
 */
record Ending(
        boolean ran,
        boolean stopped,
        List<Failure> failures,
        @Nullable Problem cause) {

    /** Before anything was removed. */
    static final Ending NONE = new Ending(false, false, List.of(), null);

    static Ending of(Outcome outcome) {
        var failures = outcome.failures();
        var cause = failures.isEmpty() ? null : failures.getFirst().problem();
        return new Ending(true, outcome.cancelled(), failures, cause);
    }

    /** It broke off as a whole. */
    static Ending broken(Problem cause) {
        return new Ending(true, false, List.of(), cause);
    }

    /** Whether it wanted to remove more than it did. */
    boolean wantedMore() {
        return ran && !stopped;
    }

    /** The same, when what caused it is mended. */
    Ending mended() {
        return new Ending(ran, stopped, failures, null);
    }
}
