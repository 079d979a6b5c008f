package studio.titus.ui.jobs.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;

/**
 * What stands around the tables at a moment.
 *
 * @param loading whether the gateway has not answered yet
 * @param note what was just asked for; empty for nothing
 * @param question what must be confirmed, or {@code null}
 * @param waiting why tasks of the chosen job wait; empty when none does
 */
record JobsPage(
        String purpose,
        boolean loading,
        @Nullable Problem problem,
        List<ProblemAction> remedies,
        String note,
        @Nullable Question question,
        String waiting) {

    /** Something that can't be taken back. */
    record Question(String what, String then, String yes, Runnable run) {}

    JobsPage asking(@Nullable Question next) {
        return new JobsPage(purpose, loading, problem, remedies, note, next, waiting);
    }

    JobsPage noting(String words) {
        return new JobsPage(purpose, loading, null, List.of(), words, null, waiting);
    }

    JobsPage failing(@Nullable Problem why, List<ProblemAction> actions) {
        return new JobsPage(purpose, false, why, actions, note, question, waiting);
    }

    JobsPage waiting(String why) {
        return new JobsPage(purpose, loading, problem, remedies, note, question, why);
    }

    JobsPage telling(String now, String waits) {
        return new JobsPage(now, false, null, List.of(), note, question, waits);
    }
}
