package studio.titus.ui.topology;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Address;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;

/** The picture as lines of text, for the keyboard and for screen readers. Enter or a click leads to the resource. */
final class TopologyList extends ListView<TopologyText.Line> {

    private static final double STEP = 18;

    TopologyList(String name, Consumer<Address> onSelect) {
        getStyleClass().add("topology-list");
        setAccessibleText(name);
        setCellFactory(list -> new Cell(this));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                select(onSelect);
                e.consume();
            }
        });
        setOnMouseClicked(e -> select(onSelect));
    }

    private void select(Consumer<Address> onSelect) {
        TopologyText.Line line = getSelectionModel().getSelectedItem();
        if (line != null) {
            line.address().ifPresent(onSelect);
        }
    }

    /** Shows {@code lines}; the selection stays where it is. */
    void show(List<TopologyText.Line> lines) {
        if (getItems().size() != lines.size()) {
            getItems().setAll(lines);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!getItems().get(i).equals(lines.get(i))) {
                getItems().set(i, lines.get(i));
            }
        }
    }

    private static final class Cell extends ListCell<TopologyText.Line> {

        private Cell(ListView<TopologyText.Line> list) {
            setWrapText(true);
            prefWidthProperty().bind(Bindings.max(0, list.widthProperty().subtract(24)));
        }

        @Override
        protected void updateItem(TopologyText.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null ? "" : line.words());
            setGraphic(line != null && line.open() ? new StatusIcon(Status.LOOK) : null);
            setPadding(new Insets(4, 8, 4, line == null ? 8 : 8 + line.depth() * STEP));
        }
    }
}
