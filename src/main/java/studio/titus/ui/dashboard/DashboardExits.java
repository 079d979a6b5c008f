package studio.titus.ui.dashboard;

import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;

/** Where the dashboard leads. */
public interface DashboardExits {

    /** What differs shall be made as the settings want it. */
    void repair(Plan plan);

    void destroy(Inventory inventory);

    /** Back to the start page. */
    void leave();
}
