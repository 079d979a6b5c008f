package studio.titus.ui.checks;

import studio.titus.plan.Plan;
import studio.titus.ui.provision.ProblemExits;

/** Where the page of a stack's readiness leads. */
public interface ReadyExits extends ProblemExits {

    /** A node shall be made anew: carries out exactly this plan. */
    void replace(Plan plan);

    void dashboard();

    void isolation();

    /** Back to the start page. */
    void leave();
}
