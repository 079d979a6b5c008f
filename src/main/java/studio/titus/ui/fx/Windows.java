package studio.titus.ui.fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What is asked of the window that a node is in. */
public final class Windows {

    private Windows() {}

    /** Takes the window out of the way; its work goes on. */
    public static void minimise(Node node) {
        if (window(node) instanceof Stage stage) {
            stage.setIconified(true);
        }
    }

    /** Whether the person is at the window right now. */
    public static boolean watched(Node node) {
        Window window = window(node);
        return window != null && window.isFocused();
    }

    private static @Nullable Window window(Node node) {
        Scene scene = node.getScene();
        return scene == null ? null : scene.getWindow();
    }
}
