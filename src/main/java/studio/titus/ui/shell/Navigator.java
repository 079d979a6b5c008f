package studio.titus.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Says which screen is on. Screens get it by constructor and send the person elsewhere through it. */
public final class Navigator {

    private final ReadOnlyObjectWrapper<@Nullable Screen> current = new ReadOnlyObjectWrapper<>(this, "current");

    /** Leaves the screen that is on and shows {@code next}; nothing happens when it is on already. */
    public void show(Screen next) {
        Screen before = current.get();
        if (before == next) {
            return;
        }
        if (before != null) {
            before.left();
        }
        current.set(next);
        next.shown();
    }

    /** The screen that is on; empty only before the first. */
    public Optional<Screen> current() {
        return Optional.ofNullable(current.get());
    }

    /** The screen that is on, to watch. */
    public ReadOnlyObjectProperty<@Nullable Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
