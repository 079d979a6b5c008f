package studio.titus.ui.destroy;

import org.jspecify.annotations.Nullable;
import studio.titus.plan.Inventory;
import studio.titus.problem.Problem;
import studio.titus.ui.provision.RunModel;

/**
 * What there is to prove that a stack is gone, or that it is not.
 *
 * @param before how many things of it stood before
 * @param found by the last look that worked
 * @param blind why the look after that did not, or {@code null}
 */
record Evidence(
        int before,
        Inventory found,
        RunModel run,
        Ending ending,
        @Nullable Problem blind) {}
