package studio.titus.ui.wizard.review;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;

/** What one check said: its verdict as an icon, and the words beside it. */
final class CheckLine extends HBox {

    CheckLine(Status status, VBox words) {
        getStyleClass().add("check-line");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new StatusIcon(status), words);
    }
}
