package studio.titus.ui.provision;

import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.LogList;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** The log of a run, closed until somebody asks for it. */
public final class RunLogPanel extends VBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final LogList list;
    private final Label clock = Labels.of("", "small", "muted");
    private final CopyButton copy;
    private final Button toggle;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private @Nullable RunLog log;

    public RunLogPanel(@NamedArg("texts") Texts texts, @NamedArg("clipboard") TextClipboard clipboard) {
        getStyleClass().addAll("box-card", "run-log");
        CheckBox follow = new CheckBox(texts.of("log.follow"));
        list = new LogList(follow, texts.of("log.list"), texts.of("log.empty"));
        copy = new CopyButton(texts, clipboard).named(texts.of("log.copy"));
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
        list.refresh();
    }

    /** A closed list has no lines, so that it costs nothing. */
    private void fold(boolean now) {
        setVisible(now);
        setManaged(now);
        toggle.pseudoClassStateChanged(OPEN, now);
        if (now && log != null) {
            list.show(log.lines());
        } else {
            list.rest();
        }
    }
}
