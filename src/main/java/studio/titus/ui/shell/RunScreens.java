package studio.titus.ui.shell;

import java.util.Set;
import studio.titus.plan.Address;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;

/**
 * The screens of a stack that is being built, stands, or is being removed. Start page and wizard hand over to them; from then on the
 * screen owns the stack's session and closes it when the person goes back to the start page.
 */
public interface RunScreens {

    /** Carries out {@code plan}, exactly as it was shown on the review page, beginning when the screen comes on. */
    Screen provision(OpenStack stack, Plan plan);

    /**
     * Shows what was found of a run that broke off, and offers to go on, to remove it or to leave it.
     *
     * @param plan from what stands to what was wanted
     * @param cutOff what was being made when it broke off
     */
    Screen resume(OpenStack stack, Plan plan, Set<Address> cutOff);

    /** Shows what goes and what stays of {@code inventory}, and removes it once the person has confirmed. */
    Screen destroy(OpenStack stack, Inventory inventory);

    /** What stands of a stack, from a fresh look. */
    Screen dashboard(OpenStack stack);
}
