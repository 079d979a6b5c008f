package studio.titus.ui.provision;

import studio.titus.plan.Inventory;

/** Where a creating run leads. */
public interface ProvisionExits extends ProblemExits {

    /** All is there. */
    void ready();

    /** The person wants what was made removed. */
    void remove(Inventory inventory);

    /** The person leaves it as it is. */
    void leave();
}
