package studio.titus.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;

/**
 * The parts of a screen. Screens of one wizard share one rail.
 *
 * @param strip the bar on top of a screen without rail, or {@code null}
 * @param rail the column at the left, or {@code null}
 * @param head title and purpose, or {@code null} when the content brings its own
 * @param content what the page is about; it scrolls by itself where it must
 * @param footer the buttons, or {@code null}
 */
public record Frame(
        @Nullable Node strip,
        @Nullable Rail rail,
        @Nullable PageHead head,
        Region content,
        @Nullable Footer footer) {

    /** A page with rail, head, content and footer. */
    public static Frame page(Rail rail, PageHead head, Region content, @Nullable Footer footer) {
        return new Frame(null, rail, head, content, footer);
    }
}
