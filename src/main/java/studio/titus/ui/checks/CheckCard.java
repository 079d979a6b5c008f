package studio.titus.ui.checks;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Labels;

/** A card of claims under a heading with a count. */
final class CheckCard extends VBox {

    private final Label title = Labels.of("", "heading");
    private final Label count = Labels.whole("", "small", "subtle");
    private final VBox rows = new VBox();

    CheckCard() {
        getStyleClass().addAll("box-card", "check-card");
        HBox head = new HBox(title, count);
        head.getStyleClass().add("check-card-head");
        rows.getStyleClass().add("check-rows");
        getChildren().addAll(head, rows);
    }

    /** Shows {@code group} with these rows; nodes that stay are not touched. */
    void show(CheckGroup group, List<? extends Node> lines) {
        title.setText(group.title());
        count.setText(group.count());
        group.status().mark(this);
        if (!rows.getChildren().equals(lines)) {
            rows.getChildren().setAll(lines);
        }
    }
}
