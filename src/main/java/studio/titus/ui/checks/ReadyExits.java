package studio.titus.ui.checks;

import studio.titus.plan.Plan;
import studio.titus.ui.provision.ProblemExits;

/** Where the pages about a stack's nodes lead. */
public interface ReadyExits extends ProblemExits {

    /** Something shall be mended: carries out exactly this plan. */
    void carryOut(Plan plan);

    void dashboard();

    void isolation();

    /** Back to the start page. */
    void leave();
}
