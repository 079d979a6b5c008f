package studio.titus.ui.provision;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import studio.titus.ui.control.Segments;
import studio.titus.ui.fx.Texts;

/**
 * The three sights of a run: list, picture, time. All at once where the window is large; the list beside one of the
 * others where it is wide but low; one of them where it is narrow, or where the ways on after the run need the room.
 */
final class SightSwitch {

    /** What a smaller window shows. */
    private enum Sight {
        LIST,
        PICTURE,
        TIME
    }

    /** Width of the page from which the list has a place of its own, px. */
    private static final double WIDE = 1040;

    /** Height of the body from which picture and time fit over each other, px. */
    private static final double HIGH = 500;

    private final Segments<Sight> segments;
    private final Region page;
    private final Region body;
    private final Region sights;
    private final Node picture;
    private final Node time;
    private final RunList list;
    private boolean over;

    /**
     * @param page whose width counts
     * @param body whose height counts
     * @param sights around picture and time
     */
    SightSwitch(Texts texts, Region page, Region body, Region sights, Node picture, Node time, RunList list) {
        this.segments = new Segments<>(List.of(Sight.values()), sight -> texts.of(key(sight)));
        this.page = page;
        this.body = body;
        this.sights = sights;
        this.picture = picture;
        this.time = time;
        this.list = list;
        segments.valueProperty().subscribe(_ -> fit());
        page.widthProperty().subscribe(_ -> fit());
        body.heightProperty().subscribe(_ -> fit());
    }

    private static String key(Sight sight) {
        return switch (sight) {
            case LIST -> "map.list";
            case PICTURE -> "map.map";
            case TIME -> "time.sight";
        };
    }

    /** The switch, for the head of the page; it is there only while it is needed. */
    Node control() {
        return segments;
    }

    /** Says whether the run has ended and ways on need the room. */
    void setOver(boolean now) {
        if (over != now) {
            over = now;
            segments.valueProperty().set(Sight.LIST);
            fit();
        }
    }

    private void fit() {
        Sight chosen = segments.valueProperty().get();
        boolean beside = !over && page.getWidth() >= WIDE;
        boolean all = beside && body.getHeight() >= HIGH;
        boolean shows = chosen != Sight.LIST;
        list.setNarrow(beside || over);
        list.setFills(beside);
        show(segments, !all);
        show(picture, all || chosen == Sight.PICTURE || (beside && !shows));
        show(time, all || chosen == Sight.TIME);
        show(sights, beside || shows);
        show(list, beside || !shows);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
