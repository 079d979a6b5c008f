package studio.titus.ui.console;

import javafx.animation.PauseTransition;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.Texts;

/** A menu whose button says for a moment that something was done. */
abstract class BriefMenu extends MenuButton {

    private static final Duration SAID_FOR = Duration.seconds(2);

    private final Texts texts;
    private final PauseTransition pause = new PauseTransition(SAID_FOR);

    /** @param name key of what the button says otherwise */
    BriefMenu(Texts texts, String name, Ikon icon) {
        this.texts = texts;
        setGraphic(new FontIcon(icon));
        setText(texts.of(name));
        pause.setOnFinished(e -> setText(texts.of(name)));
    }

    /** An item that does something when it is chosen. */
    final MenuItem item(String key, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(texts.of(key), new FontIcon(icon));
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Says it. */
    final void done(String key) {
        setText(texts.of(key));
        Announcement.from(this, getText());
        pause.playFromStart();
    }
}
