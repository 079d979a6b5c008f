package studio.titus.ui.provision;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import studio.titus.ui.control.Segments;
import studio.titus.ui.fx.Texts;

/** Picture over list where the window is high enough; one place with a switch where it is not. Without a picture, the list alone. */
final class SightSwitch {

    /** What a low window shows. */
    private enum Sight {
        LIST,
        PICTURE
    }

    /** Height of the page under which both do not fit, in px. */
    private static final double BOTH = 560;

    private final Segments<Sight> segments;
    private final Region page;
    private final Node picture;
    private final Node list;
    private boolean drawn = true;

    SightSwitch(Texts texts, Region page, Node picture, Node list) {
        this.segments = new Segments<>(
                List.of(Sight.LIST, Sight.PICTURE),
                sight -> texts.of(
                        switch (sight) {
                            case LIST -> "map.list";
                            case PICTURE -> "map.map";
                        }));
        this.page = page;
        this.picture = picture;
        this.list = list;
        segments.valueProperty().subscribe(_ -> fit());
        page.heightProperty().subscribe(_ -> fit());
    }

    /** The switch, for the head of the page; it is there only while it is needed. */
    Node control() {
        return segments;
    }

    /** Says whether there is a picture at all. */
    void setDrawn(boolean now) {
        drawn = now;
        fit();
    }

    private void fit() {
        boolean low = page.getHeight() < BOTH;
        boolean onPicture = segments.valueProperty().get() == Sight.PICTURE;
        show(segments, drawn && low);
        show(picture, drawn && (!low || onPicture));
        show(list, !drawn || !low || !onPicture);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
