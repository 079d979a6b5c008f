package studio.titus.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Two to four choices side by side, exactly one of them on.
 *
 * @param <T> the kind of choice
 */
public final class Segments<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<T> value;
    private final List<T> choices;

    /** Segments for {@code choices}, named by {@code name}; the first is on. */
    public Segments(List<T> choices, Function<? super T, String> name) {
        this.choices = List.copyOf(choices);
        value = new SimpleObjectProperty<>(this, "value", choices.getFirst());
        getStyleClass().add("segments");
        setMaxWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        List<ToggleButton> buttons = new ArrayList<>();
        for (T choice : choices) {
            buttons.add(button(choice, name.apply(choice)));
        }
        buttons.getFirst().getStyleClass().add("first");
        buttons.getLast().getStyleClass().add("last");
        getChildren().setAll(buttons);
        value.addListener((o, before, now) -> select());
        select();
    }

    /** The choice that is on. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton button(T choice, String text) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            value.set(choice);
            select(); // a click on the one that is on would switch it off
        });
        return button;
    }

    private void select() {
        group.getToggles().get(choices.indexOf(value.get())).setSelected(true);
    }
}
