package studio.titus.ui.fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Notices that a person comes back to the window, perhaps after mending something elsewhere. */
public final class WindowReturn {

    private WindowReturn() {}

    /** Runs {@code action} each time the window gets the focus back while {@code node} is in it. */
    public static void watch(Node node, Runnable action) {
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .addListener((o, before, now) -> {
                    if (Boolean.FALSE.equals(before) && Boolean.TRUE.equals(now)) {
                        action.run();
                    }
                });
    }
}
