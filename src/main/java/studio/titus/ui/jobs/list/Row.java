package studio.titus.ui.jobs.list;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A row that stays the same while what it shows changes, so that selection and scroll stay.
 *
 * @param <V> what it shows
 */
final class Row<V> {

    private final String id;
    private final ReadOnlyObjectWrapper<V> value;

    Row(String id, V first) {
        this.id = id;
        value = new ReadOnlyObjectWrapper<>(this, "value", first);
    }

    String id() {
        return id;
    }

    V value() {
        return value.get();
    }

    ReadOnlyObjectProperty<V> valueProperty() {
        return value.getReadOnlyProperty();
    }

    void show(V now) {
        if (!now.equals(value.get())) {
            value.set(now);
        }
    }
}
