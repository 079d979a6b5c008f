package studio.titus.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import studio.titus.ui.fx.Announcement;

/** Says announcements to screen readers: a node nobody sees, whose accessible text is the last one. */
final class Announcer extends Region {

    Announcer() {
        getStyleClass().add("announcer");
        setAccessibleRole(AccessibleRole.TEXT);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** The same words twice are said twice. */
    void say(Announcement said) {
        if (said.text().equals(getAccessibleText())) {
            setAccessibleText("");
        }
        setAccessibleText(said.text());
        said.consume();
    }
}
