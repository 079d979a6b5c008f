package studio.titus.ui.jobs.list;

import java.util.Comparator;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusPill;

/** The columns of tables whose rows change in place. */
final class Columns {

    private Columns() {}

    /** A column of text, sorted by {@code order}. */
    static <V> TableColumn<Row<V>, V> text(
            String title, double width, Function<V, String> words, Comparator<V> order, String... styles) {
        TableColumn<Row<V>, V> column = column(title, width, order, styles);
        column.setCellFactory(_ -> new TextCell<>(words));
        return column;
    }

    /** A column of states. */
    static <V> TableColumn<Row<V>, V> state(
            String title, double width, Function<V, Status> status, Function<V, String> words, Comparator<V> order) {
        TableColumn<Row<V>, V> column = column(title, width, order);
        column.setCellFactory(_ -> new StateCell<>(status, words));
        return column;
    }

    private static <V> TableColumn<Row<V>, V> column(
            String title, double width, Comparator<V> order, String... styles) {
        TableColumn<Row<V>, V> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> cell.getValue().valueProperty());
        column.setComparator(order);
        column.setPrefWidth(width);
        column.getStyleClass().addAll(styles);
        return column;
    }

    private static final class TextCell<V> extends TableCell<Row<V>, V> {

        private final Function<V, String> words;

        TextCell(Function<V, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable V value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : words.apply(value));
        }
    }

    private static final class StateCell<V> extends TableCell<Row<V>, V> {

        private final Function<V, Status> status;
        private final Function<V, String> words;
        private final StatusPill pill = new StatusPill();

        StateCell(Function<V, Status> status, Function<V, String> words) {
            this.status = status;
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable V value, boolean empty) {
            super.updateItem(value, empty);
            if (empty || value == null) {
                setGraphic(null);
            } else {
                pill.show(status.apply(value), words.apply(value));
                setGraphic(pill);
            }
        }
    }
}
