package studio.titus.ui.jobs.list;

import java.util.function.Consumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen in a table. It stays chosen while other rows come and go, which the table alone does not promise.
 *
 * @param <V> what a row shows
 */
final class Selection<V> {

    private final TableView<Row<V>> table;
    private final Rows<V> rows;
    private final Consumer<@Nullable String> chosen;
    private @Nullable Row<V> kept;

    /** @param chosen hears the id of what is chosen now, or {@code null} */
    Selection(TableView<Row<V>> table, Rows<V> rows, Consumer<@Nullable String> chosen) {
        this.table = table;
        this.rows = rows;
        this.chosen = chosen;
        rows.whenChanged(this::restore);
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> take(now));
    }

    private void take(@Nullable Row<V> now) {
        if (!rows.changing()) {
            kept = now;
            chosen.accept(now == null ? null : now.id());
        }
    }

    private void restore() {
        Row<V> row = kept;
        if (row != null && !rows.shown().contains(row)) {
            kept = null;
            table.getSelectionModel().clearSelection();
            chosen.accept(null);
        } else if (row == null) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedItem() != row) {
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
        }
    }
}
