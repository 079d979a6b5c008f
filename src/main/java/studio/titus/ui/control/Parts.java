package studio.titus.ui.control;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Shows and hides parts of the page, and keeps lists of parts in step with what they show without making them anew. */
public final class Parts {

    private Parts() {}

    /** Shows or hides a part; hidden it takes no room. */
    public static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Makes as many children as there are values, and lets each show its own; a child that stays keeps the focus. */
    @SuppressWarnings("unchecked")
    public static <N extends Node, V> void fill(Pane pane, List<V> values, Supplier<N> maker, BiConsumer<N, V> show) {
        List<Node> children = pane.getChildren();
        while (children.size() > values.size()) {
            children.removeLast();
        }
        while (children.size() < values.size()) {
            children.add(maker.get());
        }
        for (int i = 0; i < values.size(); i++) {
            show.accept((N) children.get(i), values.get(i));
        }
    }
}
