package studio.titus.ui.wizard;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import studio.titus.ui.control.FormField;
import studio.titus.ui.wizard.draft.Answer;
import studio.titus.ui.wizard.draft.Field;

/** Ties a question of a form to its answer: text both ways, message one way, errors only after a pause or on leaving. */
final class FieldBinding {

    private static final Duration PAUSE = Duration.millis(900);

    private FieldBinding() {}

    /** Ties a typed answer. */
    static void bind(FormField form, TextInputControl control, Answer<?> answer, Field field) {
        form.messageProperty().bind(field.messageProperty());
        bind(control, answer, field);
    }

    /** Ties a typed answer whose message is shown elsewhere. */
    static void bind(TextInputControl control, Answer<?> answer, Field field) {
        control.textProperty().bindBidirectional(answer.textProperty());
        PauseTransition pause = new PauseTransition(PAUSE);
        pause.setOnFinished(e -> settled(control.getText(), field));
        control.textProperty().addListener((o, before, now) -> {
            field.typing();
            pause.playFromStart();
        });
        control.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                settled(control.getText(), field);
            }
        });
    }

    /** The person paused or left: what is typed may be judged. An empty field is missing only once one wants to go on. */
    static void settled(String text, Field field) {
        if (!text.isBlank()) {
            field.touch();
        }
    }
}
