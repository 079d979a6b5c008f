package studio.titus.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Labels;

/** One setting: its name and what it does at the left, where it is changed at the right. */
final class SettingRow extends HBox {

    private final Label detail;

    SettingRow(String name, String what, Node... controls) {
        getStyleClass().add("setting-row");
        Label label = Labels.of(name);
        label.setLabelFor(controls[0]);
        detail = Labels.wrapping(what, "small", "muted");
        VBox words = new VBox(label, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox right = new HBox(controls);
        right.getStyleClass().add("setting-controls");
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        controls[0].setAccessibleHelp(what);
        getChildren().addAll(words, right);
    }

    /** Says something else about it. */
    void say(String what) {
        detail.setText(what);
    }
}
