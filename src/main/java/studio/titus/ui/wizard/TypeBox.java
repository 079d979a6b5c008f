package studio.titus.ui.wizard;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import studio.titus.model.InstanceType;
import studio.titus.ui.control.Labels;

/** A list of machine types with what each has. */
public final class TypeBox extends ComboBox<InstanceType> {

    private static final int SHOWN = 12;
    private static final double GAP = 6;

    public TypeBox() {
        setVisibleRowCount(SHOWN);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Offers {@code types}; {@code words} says in a few words what a type has. */
    void offer(List<InstanceType> types, Function<InstanceType, String> words) {
        setCellFactory(list -> new Cell(words));
        setButtonCell(new Cell(words));
        getItems().setAll(types);
    }

    private static final class Cell extends ListCell<InstanceType> {

        private final Function<InstanceType, String> words;

        private Cell(Function<InstanceType, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable InstanceType type, boolean empty) {
            super.updateItem(type, empty);
            setGraphic(type == null ? null : line(type));
            setAccessibleText(type == null ? "" : type.name() + " " + words.apply(type));
        }

        private HBox line(InstanceType type) {
            HBox line =
                    new HBox(GAP, Labels.whole(type.name(), "mono"), Labels.of(words.apply(type), "small", "muted"));
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
