package studio.titus.ui.shell;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import studio.titus.ui.control.Toast;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.Texts;

/**
 * Notices inside the window, above the footer, for desktops that take none. A new one comes on top, so that the one that is pointed at
 * stays where it is. Use it on the UI thread.
 */
final class Toasts extends StackPane implements Notifier {

    private static final Duration STAYS = Duration.seconds(6);

    /** More than these nobody reads; the oldest gives way. */
    private static final int MOST = 4;

    private final Texts texts;
    private final Duration stays;
    private final VBox stack = new VBox();

    Toasts(Texts texts) {
        this(texts, STAYS);
    }

    Toasts(Texts texts, Duration stays) {
        this.texts = texts;
        this.stays = stays;
        getStyleClass().add("toasts");
        stack.getStyleClass().add("toast-stack");
        stack.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        stack.setPickOnBounds(false);
        setPickOnBounds(false);
        getChildren().add(stack);
    }

    @Override
    public void notify(String title, String text) {
        if (stack.getChildren().size() == MOST) {
            ((Toast) stack.getChildren().getLast()).leave();
        }
        Toast toast = new Toast(texts, title, text, stays, stack.getChildren()::remove);
        stack.getChildren().addFirst(toast);
        Announcement.from(toast, toast.getAccessibleText());
    }
}
