package studio.titus.ui.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.provision.Notice;

/**
 * What a page of checks shows at a moment, in finished words.
 *
 * @param word the pill behind the title
 * @param announcement what a screen reader is told when it changes
 * @param running whether a run goes on
 * @param problem why nothing can be looked at, or {@code null}
 * @param remedies what the problem's card offers
 * @param notices questions and facts over the rows
 * @param report all of it as text, without secrets
 */
record ChecksPage(
        String title,
        Status status,
        String word,
        String purpose,
        String announcement,
        boolean running,
        @Nullable Problem problem,
        List<ProblemAction> remedies,
        List<Notice> notices,
        List<CheckGroup> groups,
        String report) {}
