package studio.titus.ui.provision;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudSession;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.StackDesk;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.problem.ProblemException;

/**
 * What the screens of a stack ask of {@link StackDesk}, so that tests may answer in its place. All methods but {@link #stack} and
 * {@link #session} block, and throw {@link ProblemException}.
 */
public interface StackWork {

    StackName stack();

    CloudSession session();

    /** See {@link StackDesk#firstApplied}. */
    Optional<Instant> firstApplied();

    /** See {@link StackDesk#remembered}. */
    Optional<StackSettings> remembered();

    /** See {@link StackDesk#adopt}. */
    void remember(StackSettings settings);

    /** See {@link StackDesk#plan}. */
    Plan plan(StackSettings settings);

    /** See {@link StackDesk#apply}. */
    Outcome apply(Plan plan, Consumer<RunEvent> events, Cancel cancel);

    /** See {@link StackDesk#look}. */
    Inventory look();

    /** See {@link studio.titus.engine.Cloud#objectsIn}. */
    OptionalInt objectsIn(String bucket);

    /** See {@link StackDesk#destroy}. */
    Outcome destroy(Inventory inventory, boolean bucketContents, Consumer<RunEvent> events, Cancel cancel);

    /** The work of a real desk. */
    static StackWork of(StackDesk desk) {
        return new DeskWork(desk);
    }
}
