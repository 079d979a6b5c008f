package studio.titus.ui.provision;

import java.util.Optional;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/**
 * The log of a run, closed until somebody asks for it. Follows the end until the person scrolls up, and again from when they are back at
 * the end. Only the lines in sight have nodes.
 */
public final class RunLogPanel extends VBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final ListView<RunLog.Line> list = new ListView<>();
    private final CheckBox follow;
    private final Label clock = Labels.of("", "small", "muted");
    private final CopyButton copy;
    private final Button toggle;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private @Nullable RunLog log;
    private RunLog.@Nullable Line last;
    private boolean touched;

    public RunLogPanel(@NamedArg("texts") Texts texts, @NamedArg("clipboard") TextClipboard clipboard) {
        getStyleClass().addAll("box-card", "run-log");
        follow = new CheckBox(texts.of("log.follow"));
        follow.setSelected(true);
        follow.selectedProperty().subscribe(this::toTheEnd);
        copy = new CopyButton(texts, clipboard).named(texts.of("log.copy"));
        list.setAccessibleText(texts.of("log.list"));
        list.setCellFactory(view -> new Cell());
        list.heightProperty().subscribe(this::toTheEnd);
        list.setPlaceholder(Labels.of(texts.of("log.empty"), "small", "muted"));
        list.addEventFilter(ScrollEvent.SCROLL, e -> look(e.getDeltaY() > 0));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> look(e.getCode().isNavigationKey()));
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> look(true));
        HBox head = new HBox(
                Labels.whole(texts.of("log.title"), "strong"), clock, Labels.spring(), follow, Buttons.small(copy));
        head.getStyleClass().add("run-log-head");
        getChildren().addAll(head, list);
        toggle = Buttons.with(BootstrapIcons.JOURNAL_TEXT, Buttons.secondary(texts.of("log.toggle")));
        toggle.getStyleClass().add("log-toggle");
        toggle.setOnAction(e -> open.set(!open.get()));
        open.subscribe(now -> toggle.setAccessibleText(texts.of(now ? "log.hide" : "log.show")));
        open.subscribe(this::fold);
    }

    /** The button that opens and closes the panel, for the head of the page. */
    public Button toggle() {
        return toggle;
    }

    /** Shows the lines of {@code shown}, now and as they come. */
    public void show(RunLog shown) {
        log = shown;
        clock.setText(shown.clock());
        copy.copying(shown::text);
        fold(open.get());
    }

    /** Follows the end, when there are new lines; call it once a frame at most. */
    public void refresh() {
        RunLog.Line newest =
                log == null || log.lines().isEmpty() ? null : log.lines().getLast();
        if (open.get() && newest != last) {
            if (touched && atTheEnd()) {
                follow.setSelected(true);
            }
            touched = false;
            toTheEnd();
            last = newest;
        }
    }

    /** A closed list has no lines, so that it costs nothing. */
    private void fold(boolean now) {
        setVisible(now);
        setManaged(now);
        toggle.pseudoClassStateChanged(OPEN, now);
        if (now && log != null) {
            list.setItems(log.lines());
            applyCss();
            toTheEnd();
        } else {
            list.setItems(FXCollections.emptyObservableList());
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
        if (open.get() && follow.isSelected()) {
            list.layout();
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
        return Optional.ofNullable((VirtualFlow<?>) list.lookup(".virtual-flow"));
    }

    private static final class Cell extends ListCell<RunLog.Line> {

        @Override
        protected void updateItem(RunLog.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null ? null : line.text());
            pseudoClassStateChanged(BAD, line != null && line.bad());
        }
    }
}
