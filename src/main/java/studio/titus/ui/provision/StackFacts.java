package studio.titus.ui.provision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudSession.FoundStack;
import studio.titus.model.StackSettings;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/**
 * What is known of a stack besides what stands.
 *
 * @param settings of the last apply from this computer, empty when it has none
 * @param unreadable why settings that are there can't be used, or {@code null}
 * @param created when its network was made, or else when this computer first applied it; empty when nobody knows
 */
public record StackFacts(
        Optional<StackSettings> settings, @Nullable Problem unreadable, Optional<Instant> created) {

    /** Before anything was looked up. */
    public static final StackFacts UNKNOWN = new StackFacts(Optional.empty(), null, Optional.empty());

    /** Looks them up. Blocks; what can't be found out is left empty, since no screen needs it to do its work. */
    public static StackFacts load(StackWork stack) {
        Optional<Instant> created = made(stack).or(() -> applied(stack));
        try {
            return new StackFacts(stack.remembered(), null, created);
        } catch (ProblemException e) {
            return new StackFacts(Optional.empty(), e.problem(), created);
        }
    }

    private static Optional<Instant> made(StackWork stack) {
        try {
            return stack.session().stacks().stream()
                    .filter(found -> found.name().equals(stack.stack()))
                    .findFirst()
                    .map(FoundStack::created);
        } catch (CloudException e) {
            return Optional.empty(); // the age is a comfort; whoever needs AWS is told by the next call
        }
    }

    private static Optional<Instant> applied(StackWork stack) {
        try {
            return stack.firstApplied();
        } catch (ProblemException e) {
            return Optional.empty(); // a record that can't be understood is told where it is needed
        }
    }
}
