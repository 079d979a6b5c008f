package studio.titus.ui.fx;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/**
 * A change of state that a person who does not see the window should hear of: it travels from where it happens to the window, which says it.
 * JavaFX has no live regions, so the window keeps one quiet node whose text screen readers follow.
 */
public final class Announcement extends Event {

    /** Something to be said. */
    public static final EventType<Announcement> SAID = new EventType<>(Event.ANY, "ANNOUNCEMENT");

    private static final long serialVersionUID = 1L;

    private final String text;

    private Announcement(String text) {
        super(SAID);
        this.text = text;
    }

    /** Says {@code text} from {@code source}; nothing happens while it is in no window, or when there is nothing to say. */
    public static void from(Node source, String text) {
        if (!text.isBlank() && source.getScene() != null) {
            source.fireEvent(new Announcement(text));
        }
    }

    /** A finished sentence or a few words. */
    public String text() {
        return text;
    }
}
