package studio.titus.ui.start;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.problem.Problem;
import studio.titus.state.StackFolder;

/**
 * A stack that this computer remembers.
 *
 * @param region where it stands; {@code null} when that is not remembered
 * @param since when it was first set up; {@code null} when that is not remembered
 * @param settings what it was last applied with
 * @param made how many resources were made and are not known to be gone
 * @param all how many there are when it is complete
 * @param cut whether the last run ended without writing down what became of a call
 * @param trouble why its folder cannot be read; {@code null} when it can
 */
record KnownStack(
        StackFolder folder,
        @Nullable Region region,
        @Nullable Instant since,
        Optional<StackSettings> settings,
        int made,
        int all,
        boolean cut,
        @Nullable Problem trouble) {

    String name() {
        return folder.stack().value();
    }

    /** Whether its last run did not come to its end. */
    boolean unfinished() {
        return trouble == null && (cut || made > 0 && made < all);
    }
}
