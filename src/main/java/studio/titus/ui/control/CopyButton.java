package studio.titus.ui.control;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** Copies text and says so for two seconds, on itself and to screen readers. */
public final class CopyButton extends Button {

    private static final Duration SAID_FOR = Duration.seconds(2);

    private final FontIcon icon = new FontIcon(BootstrapIcons.CLIPBOARD);
    private final PauseTransition pause = new PauseTransition(SAID_FOR);
    private final Texts texts;
    private final TextClipboard clipboard;
    private Supplier<String> source = () -> "";
    private String words;

    public CopyButton(@NamedArg("texts") Texts texts, @NamedArg("clipboard") TextClipboard clipboard) {
        this.texts = texts;
        this.clipboard = clipboard;
        words = texts.of("copy.action");
        setGraphic(icon);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(e -> copy());
        pause.setOnFinished(e -> rest());
        rest();
    }

    /** What the button says, if not "Copy". */
    public CopyButton named(String text) {
        words = text;
        rest();
        return this;
    }

    /** Where the text comes from, asked at each click. */
    public CopyButton copying(Supplier<String> text) {
        source = text;
        return this;
    }

    private void copy() {
        clipboard.copy(source.get());
        setText(texts.of("copy.done"));
        icon.setIconCode(BootstrapIcons.CLIPBOARD_CHECK);
        pause.playFromStart();
    }

    private void rest() {
        setText(words);
        icon.setIconCode(BootstrapIcons.CLIPBOARD);
    }
}
