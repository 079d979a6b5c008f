package studio.titus.ui.provision;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.control.Banner;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.ProblemAction;

/** The place of a {@link Notice}. A question gets the focus on its safe answer; a fact leaves the focus where it is. */
public final class NoticeView extends VBox {

    private @Nullable Notice shown;

    public NoticeView() {
        show(null);
    }

    /** Shows {@code notice}, or takes the place away with {@code null}. */
    public void show(@Nullable Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice == null) {
            getChildren().clear();
        } else if (getChildren().isEmpty() || !same(notice)) {
            draw(notice);
        } else {
            ((Banner) getChildren().getFirst()).show(notice.status(), notice.first(), notice.rest());
        }
        shown = notice;
    }

    /** The words of a fact may change while it stands; a question is asked anew. */
    private boolean same(Notice notice) {
        return shown != null && Objects.equals(shown.first(), notice.first());
    }

    private void draw(Notice notice) {
        Banner banner = new Banner(notice.status(), notice.first(), notice.rest());
        Button[] buttons = notice.actions().stream().map(NoticeView::button).toArray(Button[]::new);
        banner.setActions(buttons);
        getChildren().setAll(banner);
        if (buttons.length > 0) {
            buttons[0].requestFocus();
        }
    }

    private static Button button(ProblemAction action) {
        Button button = Buttons.secondary(action.text());
        button.setOnAction(e -> action.run().run());
        return button;
    }
}
