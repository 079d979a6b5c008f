package studio.titus.ui.jobs.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of a table, brought up to date by id: what stays is the same row, and the list changes only where rows come or go.
 *
 * @param <V> what a row shows
 */
final class Rows<V> {

    private final Function<V, String> id;
    private final ObservableList<Row<V>> shown = FXCollections.observableArrayList();
    private Map<String, Row<V>> all = new HashMap<>();
    private List<Row<V>> order = List.of();
    private Runnable changed = () -> {};
    private boolean changing;

    Rows(Function<V, String> id) {
        this.id = id;
    }

    /** Those that pass the filter. */
    ObservableList<Row<V>> shown() {
        return shown;
    }

    Optional<V> find(String wanted) {
        return Optional.ofNullable(all.get(wanted)).map(Row::value);
    }

    /** All that there are, filtered or not. */
    List<V> values() {
        return order.stream().map(Row::value).toList();
    }

    /** Takes these values in place of the ones before. */
    void update(List<V> values, Predicate<V> wanted) {
        Map<String, Row<V>> next = HashMap.newHashMap(values.size());
        List<Row<V>> rows = new ArrayList<>(values.size());
        for (V value : values) {
            Row<V> row = all.getOrDefault(id.apply(value), new Row<>(id.apply(value), value));
            row.show(value);
            if (next.put(row.id(), row) == null) {
                rows.add(row);
            }
        }
        all = next;
        order = rows;
        filter(wanted);
    }

    /** Called after rows have come or gone. */
    void whenChanged(Runnable action) {
        changed = action;
    }

    /** Whether rows come or go right now. */
    boolean changing() {
        return changing;
    }

    /** Shows those that pass. */
    void filter(Predicate<V> wanted) {
        List<Row<V>> target =
                order.stream().filter(row -> wanted.test(row.value())).toList();
        if (target.equals(shown)) {
            return;
        }
        changing = true;
        fit(target);
        changed.run();
        changing = false;
    }

    private void fit(List<Row<V>> target) {
        Set<Row<V>> staying = new HashSet<>(target);
        shown.removeIf(row -> !staying.contains(row));
        if (shown.equals(target.subList(0, shown.size()))) {
            shown.addAll(target.subList(shown.size(), target.size()));
        } else {
            shown.setAll(target);
        }
    }
}
