package studio.titus.ui.start;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.shell.Rehearsal;

/** Where one can go from the start page. */
interface StartDoors {

    /** Into a rehearsal. */
    void rehearse(Rehearsal rehearsal);

    /** To the wizard with a new stack, or with the draft that was left in this window. */
    void setUp();

    /** To the wizard with the answers that were kept on the disk. */
    void goOn(Map<String, String> kept);

    /** Lets go of the draft that was left in this window. */
    void forget();

    /** To what was found of a run that broke off. */
    void resume(OpenStack stack, Plan plan, Set<Address> cutOff);

    /** To the wizard's review, with the answers of a set-up that was interrupted. */
    void goOn(StackName stack, StackSettings settings);

    /** To the page that looks for stacks by their tags. */
    void find(Optional<Region> region);

    /** To a stack that stands. */
    void open(OpenStack stack);

    /** To the page that removes a stack. */
    void destroy(OpenStack stack, Inventory inventory);

    /** To the settings of the program. */
    void settings();
}
