package studio.titus.ui.destroy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import studio.titus.problem.Problem;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.provision.Notice;
import studio.titus.ui.provision.RunGroup;
import studio.titus.ui.provision.RunPicture;

/** What the screen shows at a moment, in finished words: first the question, then the run, then the proof. */
public sealed interface DestroyPage {

    String title();

    /** The line under the title, or during the run behind it. */
    String purpose();

    /** What a screen reader is told when it changes; empty for nothing. */
    String announcement();

    /**
     * What goes, what stays, and the name to type.
     *
     * @param perHour the cost that ends, such as 0.311
     * @param minutes how long it takes, such as "4 min"
     * @param bucket what there is to decide about, or {@code null} when no bucket stands
     * @param message what stands under the field of the name
     * @param armed whether the name is typed
     * @param button what the armed button says
     */
    record Question(
            String title,
            String purpose,
            List<Going> going,
            List<String> staying,
            String perHour,
            String minutes,
            @Nullable String bucket,
            FieldMessage message,
            boolean armed,
            String button)
            implements DestroyPage {

        @Override
        public String announcement() {
            return "";
        }
    }

    /** One line of what goes. */
    record Going(int number, Ikon icon, String title, String sentence, String count) {}

    /**
     * The run.
     *
     * @param notice a question or a fact, or {@code null}
     * @param button the footer's button, or {@code null} while there is nothing to press
     * @param sentence what closing or stopping means, in the footer
     */
    record Removal(
            String title,
            String purpose,
            String announcement,
            RunPicture run,
            @Nullable Notice notice,
            @Nullable ProblemAction button,
            String sentence)
            implements DestroyPage {}

    /**
     * What a fresh look found.
     *
     * @param status of the stack as a whole
     * @param remain how much is left of how much, for the pill
     * @param rows what was asked and what was found
     * @param note when it was looked, and what else to know
     * @param cost what the stack cost, such as "0.36 USD"; empty when it can't be told
     * @param costFor for how long it stood
     * @param problem why something is left, or {@code null}
     * @param left exactly what is left
     * @param ran whether there is a run to look back at
     */
    record Proof(
            String title,
            String purpose,
            String announcement,
            Status status,
            String remain,
            List<Asked> rows,
            String note,
            String cost,
            String costFor,
            @Nullable Problem problem,
            List<ProblemAction> remedies,
            List<RunGroup> left,
            boolean ran)
            implements DestroyPage {}

    /** One question that AWS was asked. */
    record Asked(Status status, String question, String how, int found) {}
}
