package studio.titus.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Facts in two columns: name in grey, value beside it. */
public final class KeyValueGrid extends GridPane {

    public KeyValueGrid() {
        getStyleClass().add("key-value-grid");
    }

    /** Adds a line of plain text. */
    public void add(String key, String value) {
        add(key, Labels.wrapping(value));
    }

    /** Adds a line whose value is a control, such as a {@link CopyValue}. */
    public void add(String key, Node value) {
        Label name = Labels.whole(key, "key");
        name.setLabelFor(value);
        setHgrow(value, Priority.ALWAYS);
        addRow(getRowCount(), name, value);
    }

    /** Takes all lines away. */
    public void clear() {
        getChildren().clear();
    }
}
