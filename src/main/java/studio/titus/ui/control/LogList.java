package studio.titus.ui.control;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a log. Follows the end until the person scrolls up, and again from when they are back at the end; a check box says and
 * changes it. Only the lines in sight have nodes.
 */
public final class LogList extends ListView<LogLine> {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final CheckBox follow;
    private ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private @Nullable LogLine last;
    private boolean on;
    private boolean touched;

    /**
     * @param follow says whether the end is followed
     * @param name what a screen reader calls it
     * @param empty what stands there while there are no lines
     */
    public LogList(CheckBox follow, String name, String empty) {
        this.follow = follow;
        getStyleClass().add("log-list");
        follow.setSelected(true);
        follow.selectedProperty().subscribe(this::toTheEnd);
        setAccessibleText(name);
        setCellFactory(view -> new Cell());
        heightProperty().subscribe(this::toTheEnd);
        setPlaceholder(Labels.of(empty, "small", "muted"));
        addEventFilter(ScrollEvent.SCROLL, e -> look(e.getDeltaY() > 0));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> look(e.getCode().isNavigationKey()));
        addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> look(true));
    }

    /** Shows the lines of {@code shown}, now and as they come. */
    public void show(ObservableList<LogLine> shown) {
        on = true;
        lines = shown;
        setItems(shown);
        applyCss();
        toTheEnd();
    }

    /** Shows nothing, and costs nothing. */
    public void rest() {
        on = false;
        setItems(FXCollections.emptyObservableList());
    }

    /** Follows the end, when there are new lines; call it once a frame at most. */
    public void refresh() {
        LogLine newest = lines.isEmpty() ? null : lines.getLast();
        if (on && newest != last) {
            if (touched && atTheEnd()) {
                follow.setSelected(true);
            }
            touched = false;
            toTheEnd();
            last = newest;
        }
    }

    private void look(boolean away) {
        touched = true;
        if (away) {
            follow.setSelected(false);
        }
    }

    /** The list knows of new lines, and how high they are, only once it is laid out; before that it ends up short of the end. */
    private void toTheEnd() {
        if (on && follow.isSelected()) {
            layout();
            flow().ifPresent(flow -> flow.setPosition(1));
        }
    }

    /** Whether the line that was the last one until now is in sight. */
    private boolean atTheEnd() {
        return flow().map(VirtualFlow::getLastVisibleCell)
                .filter(cell -> cell.getItem() == last)
                .isPresent();
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) lookup(".virtual-flow"));
    }

    private static final class Cell extends ListCell<LogLine> {

        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null ? null : line.text());
            pseudoClassStateChanged(BAD, line != null && line.bad());
        }
    }
}
