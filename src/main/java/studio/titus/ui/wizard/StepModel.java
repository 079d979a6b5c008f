package studio.titus.ui.wizard;

import javafx.collections.ObservableList;
import studio.titus.ui.wizard.draft.FieldSet;

/** What the frame of the wizard needs to know of a page with questions. */
interface StepModel {

    /** The questions, with what is said about the answers. */
    FieldSet fields();

    /** What the answers mean, changing as the person types. */
    ObservableList<Effect> effects();

    /** The answers in a few words, for the rail. */
    String answer();

    /** Whether an answer is on its way that decides whether one may go on. */
    default boolean busy() {
        return false;
    }

    /** The page comes on. */
    default void shown() {}

    /** Takes what is typed but not yet taken, since the person wants to go on. */
    default void settle() {}
}
