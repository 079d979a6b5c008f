package studio.titus.ui.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import studio.titus.ui.control.NavItem;

/** The parts of the settings, to jump to; the part that is being read is marked. */
public final class SettingsNav extends VBox {

    private final Map<NavItem, Node> parts = new LinkedHashMap<>();

    public SettingsNav() {
        getStyleClass().addAll("nav-rail", "settings-nav");
    }

    /** Adds a part that stands on the page that {@link #follow follows}. */
    void add(Ikon icon, String name, Node part) {
        NavItem item = new NavItem(icon, name, () -> {});
        parts.put(item, part);
        getChildren().add(item);
    }

    /** Marks the part in view as {@code page} scrolls, and scrolls it to the part that is chosen. */
    void follow(ScrollPane page) {
        page.vvalueProperty().subscribe(now -> mark(inView(page, now.doubleValue())));
        parts.forEach((item, part) -> item.setOnAction(e -> {
            show(page, part);
            mark(part); // the last parts never come to the top
        }));
    }

    private void mark(Node part) {
        parts.forEach((item, other) -> item.setCurrent(other == part));
    }

    /** The line one reads wanders with the page, from its first line to its last. */
    private Node inView(ScrollPane page, double scrolled) {
        double line = scrolled * page.getContent().getLayoutBounds().getHeight();
        Node seen = parts.values().iterator().next();
        for (Node part : parts.values()) {
            seen = part.getBoundsInParent().getMinY() < line ? part : seen;
        }
        return seen;
    }

    private static void show(ScrollPane page, Node part) {
        double hidden = page.getContent().getLayoutBounds().getHeight()
                - page.getViewportBounds().getHeight();
        double top = part.getBoundsInParent().getMinY();
        page.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    }
}
