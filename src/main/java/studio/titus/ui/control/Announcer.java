package studio.titus.ui.control;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Says to screen readers what has changed, without taking the focus and without being seen. JavaFX has no live regions: all it offers is
 * that the name of a text changes and that this is told, which screen readers follow as far as they are set to. Where a change ends
 * something, the screen moves the focus to the result besides.
 */
public final class Announcer extends Region {

    public Announcer() {
        setAccessibleRole(AccessibleRole.TEXT);
        setManaged(false);
        setMouseTransparent(true);
        resize(1, 1);
    }

    /** Says {@code words}, unless it was said last. */
    public void say(String words) {
        if (!words.isEmpty() && !words.equals(getAccessibleText())) {
            setAccessibleText(words);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** What was said last; empty before. */
    public String said() {
        String words = getAccessibleText();
        return words == null ? "" : words;
    }
}
