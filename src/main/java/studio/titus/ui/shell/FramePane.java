package studio.titus.ui.shell;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.fx.Announcement;

/** Lays out the parts of a screen, and the rehearsal band over all of them. A part that stays is not touched. */
final class FramePane extends BorderPane {

    private final VBox page = new VBox();
    private final Announcer announcer = new Announcer();
    private @Nullable Node band;
    private @Nullable Node notice;
    private @Nullable Frame frame;

    FramePane() {
        page.getStyleClass().add("page");
        setCenter(page);
        getChildren().add(announcer);
        addEventHandler(Announcement.SAID, this::say);
        widthProperty().addListener(o -> fitRail());
    }

    void show(Frame next) {
        frame = next;
        fillTop();
        if (getLeft() != next.rail()) {
            setLeft(next.rail());
        }
        VBox.setVgrow(next.content(), Priority.ALWAYS);
        page.getChildren()
                .setAll(Stream.of(next.head(), next.content(), next.footer())
                        .filter(Objects::nonNull)
                        .toList());
        fitRail();
        if (next.head() != null) {
            Announcement.from(page, next.head().getTitle());
        }
    }

    /** Says it to screen readers, wherever in the window it comes from. */
    void say(Announcement said) {
        announcer.say(said);
    }

    void setBand(@Nullable Node node) {
        band = node;
        fillTop();
    }

    void setNotice(@Nullable Node node) {
        notice = node;
        fillTop();
    }

    private void fillTop() {
        Node strip = frame == null ? null : frame.strip();
        setTop(new VBox(Stream.of(band, notice, strip).filter(Objects::nonNull).toArray(Node[]::new)));
    }

    private void fitRail() {
        if (frame != null && frame.rail() != null && getWidth() > 0) {
            frame.rail().narrowProperty().set(getWidth() < Rail.NARROW_BELOW);
        }
    }
}
