package studio.titus.ui.shell;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.titus.state.Preferences;
import studio.titus.ui.fx.ThemeChoice;
import studio.titus.ui.fx.ThemeService;

/** What the person chose about the program: applied at once, kept at once. Nothing is kept before something is chosen. */
public final class AppPreferences {

    private final ReadOnlyObjectWrapper<Preferences> value;
    private final Consumer<Preferences> keep;

    /** @param keep writes what was chosen */
    public AppPreferences(Preferences first, Consumer<Preferences> keep) {
        this.value = new ReadOnlyObjectWrapper<>(this, "value", first);
        this.keep = keep;
    }

    /** Preferences that last as long as the program. */
    public static AppPreferences unkept() {
        return new AppPreferences(Preferences.USUAL, all -> {});
    }

    /** What is chosen now, to watch. */
    public ReadOnlyObjectProperty<Preferences> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public Preferences get() {
        return value.get();
    }

    /** Changes something. A change that changes nothing is not written. */
    public void change(UnaryOperator<Preferences> change) {
        Preferences next = change.apply(get());
        if (!next.equals(get())) {
            value.set(next);
            keep.accept(next);
        }
    }

    /** Lets {@code themes} follow what is chosen about the looks, now and later. */
    public void dress(ThemeService themes) {
        value.subscribe(now -> {
            themes.choiceProperty().set(choice(now.look()));
            themes.setTextSize(now.textSize());
            themes.setLessMotion(now.lessMotion());
        });
    }

    private static ThemeChoice choice(Preferences.Look look) {
        return switch (look) {
            case SYSTEM -> ThemeChoice.SYSTEM;
            case LIGHT -> ThemeChoice.LIGHT;
            case DARK -> ThemeChoice.DARK;
        };
    }
}
