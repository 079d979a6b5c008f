package studio.titus.ui.console;

import javafx.beans.NamedArg;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** The command with which one's own client logs in where the console in use does; not there while it is not known. */
public final class LoginCard extends VBox {

    private final Label command = Labels.wrapping("", "mono", "muted");
    private Subscription known = Subscription.EMPTY;

    public LoginCard(@NamedArg("texts") Texts texts, @NamedArg("clipboard") TextClipboard clipboard) {
        getStyleClass().addAll("box-card", "login-card");
        var copy = new CopyButton(texts, clipboard).copying(command::getText);
        getChildren().addAll(Labels.of(texts.of("console.login"), "strong"), command, Buttons.small(copy));
        show("");
    }

    /** Follows what is known about the console in use. */
    void follow(ReadOnlyObjectProperty<String> login) {
        known.unsubscribe();
        known = login.subscribe(this::show);
    }

    /** No console is in use. */
    void rest() {
        known.unsubscribe();
        known = Subscription.EMPTY;
        show("");
    }

    private void show(String text) {
        command.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
