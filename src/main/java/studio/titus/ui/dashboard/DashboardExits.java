package studio.titus.ui.dashboard;

import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.provision.ProblemExits;

/** Where the dashboard leads. */
public interface DashboardExits extends ProblemExits {

    /** What differs shall be made as the settings want it. */
    void repair(Plan plan);

    /** Opens a console to the machine of this name. */
    void console(String node);

    void destroy(Inventory inventory);

    /** The nodes shall be tried. */
    void readiness();

    /** The isolation shall be tried. */
    void isolation();

    /** Back to the start page. */
    void leave();
}
