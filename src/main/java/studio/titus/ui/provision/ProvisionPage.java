package studio.titus.ui.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;

/**
 * All that the screen of a creating run shows at a moment, in finished words.
 *
 * @param windowTitle how far it is, for the title bar
 * @param announcement what a screen reader is told when it changes
 * @param choices what to know before choosing one of the offers
 * @param rail the second line of the step in the rail
 * @param notice a question or a fact, or {@code null}
 * @param problem the first cause, or {@code null}
 * @param remedies what the problem's card offers
 * @param offers the ways on, empty while the run goes on
 * @param sentence what closing or stopping means, in the footer
 * @param button the footer's button, or {@code null} while there is nothing to press
 */
public record ProvisionPage(
        String title,
        String windowTitle,
        String note,
        String announcement,
        String rail,
        RunPicture run,
        @Nullable Notice notice,
        @Nullable Problem problem,
        List<ProblemAction> remedies,
        List<Offer> offers,
        String choices,
        String sentence,
        @Nullable ProblemAction button) {}
