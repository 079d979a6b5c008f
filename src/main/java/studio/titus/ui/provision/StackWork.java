package studio.titus.ui.provision;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Notices;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.StackDesk;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.problem.ProblemException;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.signin.SignInDoor;

/**
 * What the screens of a stack ask of {@link StackDesk}, so that tests may answer in its place. All methods but {@link #stack},
 * {@link #folder}, {@link #session}, {@link #door} and {@link #renew} block, and throw {@link ProblemException}.
 */
public interface StackWork {

    StackName stack();

    /** What this computer remembers of it; need not exist. */
    Path folder();

    /** The one that calls go through now; see {@link #renew}. */
    CloudSession session();

    /** How one signed in. */
    SignInDoor door();

    /**
     * Goes on over {@code next}, from the next call on.
     *
     * @return the session of before, which is the caller's to close
     */
    CloudSession renew(CloudSession next, SignInDoor way);

    /** See {@link StackDesk#firstApplied}. */
    Optional<Instant> firstApplied();

    /** See {@link StackDesk#remembered}. */
    Optional<StackSettings> remembered();

    /** See {@link StackDesk#adopt}. */
    void remember(StackSettings settings);

    /**
     * See {@link StackDesk#plan}.
     *
     * @param notices is told why it takes its time
     */
    Plan plan(StackSettings settings, Notices notices);

    /** See {@link StackDesk#apply}. */
    Outcome apply(Plan plan, Consumer<RunEvent> events, Cancel cancel);

    /**
     * See {@link StackDesk#look}.
     *
     * @param notices is told why it takes its time
     */
    Inventory look(Notices notices);

    /** See {@link studio.titus.engine.Cloud#objectsIn}. */
    OptionalInt objectsIn(String bucket);

    /** See {@link StackDesk#destroy}. */
    Outcome destroy(Inventory inventory, boolean bucketContents, Consumer<RunEvent> events, Cancel cancel);

    /** The work of a real desk. */
    static StackWork of(OpenStack stack, RandomGenerator random) {
        return new DeskWork(stack, random);
    }
}
