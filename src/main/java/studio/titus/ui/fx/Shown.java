package studio.titus.ui.fx;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Whether a node is in a window that people can see. What moves or counts by itself does so only then: JavaFX's clock
 * would otherwise keep it, and with it the whole screen, long after the screen was left.
 */
public final class Shown {

    private Shown() {}

    /** Tells {@code listener} at once, and whenever it changes. */
    public static void watch(Node node, Consumer<Boolean> listener) {
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(listener);
    }
}
