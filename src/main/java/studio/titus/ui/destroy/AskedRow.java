package studio.titus.ui.destroy;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.StatusIcon;

/** One question that AWS was asked: what, how, and how many it found. */
final class AskedRow extends HBox {

    AskedRow(DestroyPage.Asked asked) {
        getStyleClass().add("asked-row");
        Label question = Labels.of(asked.question(), "strong", "asked-question");
        Label how = Labels.of(asked.how(), "muted");
        how.setMaxWidth(Double.MAX_VALUE);
        setHgrow(how, Priority.ALWAYS);
        String found = Integer.toString(asked.found());
        getChildren().addAll(new StatusIcon(asked.status()), question, how, Labels.whole(found, "mono", "asked-found"));
        setAccessibleText(asked.question() + ", " + asked.how() + ", " + found);
    }
}
