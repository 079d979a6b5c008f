package studio.titus.ui.wizard.review;

import java.util.List;
import studio.titus.engine.Preflight;
import studio.titus.engine.StackDesk;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;

/** How far the review has come. */
sealed interface Review {

    /**
     * AWS is being looked at.
     *
     * @param delay why that takes its time; empty while it does not
     */
    record Planning(String delay) implements Review {}

    /** There is no plan: what went wrong. */
    record Failed(Problem problem) implements Review {}

    /**
     * The plan is made.
     *
     * @param checks what the checks before the first call have said so far
     * @param checked whether all of them have answered
     */
    record Planned(StackDesk desk, Plan plan, List<Preflight.Row> checks, boolean checked) implements Review {

        public Planned {
            checks = List.copyOf(checks);
        }

        /** Whether something stands in the way, so that the plan must not be run. */
        boolean blocked() {
            return !plan.inventory().conflicts().isEmpty() || Preflight.stops(checks);
        }

        /** How many resources the run will do something about. */
        int work() {
            return (int) plan.changes().stream()
                            .filter(change -> change.needsWork())
                            .count()
                    + plan.removals().size();
        }

        /** Whether everything is still to be made. */
        boolean fresh() {
            return plan.inventory().isEmpty();
        }
    }
}
