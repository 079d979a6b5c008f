package studio.titus.ui.signin;

import javafx.scene.layout.HBox;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;

/** A line that says what is going on. */
final class SignInNote extends HBox {

    SignInNote(String text) {
        getStyleClass().add("signin-note");
        getChildren().addAll(new StatusIcon(Status.RUNNING), Labels.of(text, "muted"));
    }
}
