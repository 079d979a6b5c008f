package studio.titus.ui.fx;

import java.util.function.Supplier;
import javafx.scene.Node;

/** Gives the focus on a page that may come on for the first time. */
public final class Focus {

    private Focus() {}

    /**
     * Gives the focus to {@code target}. What lies in a scroll pane belongs to the scene only once the pane was dressed, and
     * could not have the focus before; so {@code page} is dressed first.
     */
    public static void give(Node page, Supplier<? extends Node> target) {
        page.applyCss();
        target.get().requestFocus();
    }
}
