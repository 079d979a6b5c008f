package studio.titus.ui.provision;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Where the parts of the stack's picture stand, in px, for a given width. The picture is as high at every width. */
final class MapGeometry {

    /** Height of the picture. */
    static final double HEIGHT = 214;

    private static final double EDGE = 14;
    private static final double NODE_HEIGHT = 46;
    private static final double MOST_NODE = 150;
    private static final double OUTSIDE_WIDTH = 172;
    private static final double ZONE_TOP = 30;
    private static final double ZONE_BOTTOM = HEIGHT - 22;
    private static final double PAD = 12;
    private static final double[] TWO_ROWS = {42, 123};
    private static final double[] THREE_ROWS = {42, 96, 150};

    /** A box of the picture. */
    record Box(double x, double y, double width, double height) {

        void place(Region region) {
            region.resizeRelocate(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
        }

        /** Puts a title inside, at the top or at the bottom. */
        void title(Label label, boolean atBottom) {
            label.autosize();
            double top = atBottom ? y + height - label.getHeight() - 3 : y + 4;
            label.relocate(Math.round(x + PAD), Math.round(top));
        }

        double middle() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }
    }

    private final double gap;
    private final double node;
    private final double width;

    MapGeometry(double width) {
        this.width = width;
        double room = width - 2 * EDGE - OUTSIDE_WIDTH - 6 * PAD;
        this.node = Math.clamp(room * 0.2, 120, MOST_NODE);
        this.gap = Math.max(PAD, (room - 3 * node) / 3);
    }

    Box vpc() {
        double x = publicZone().x() - PAD;
        return new Box(x, 4, width - EDGE - x, HEIGHT - 8);
    }

    Box publicZone() {
        double x = EDGE + OUTSIDE_WIDTH + gap + PAD;
        return new Box(x, ZONE_TOP, node + 2 * PAD, ZONE_BOTTOM - ZONE_TOP + 10);
    }

    Box privateZone() {
        double x = publicZone().right() + gap * 0.7;
        return new Box(x, ZONE_TOP, width - EDGE - PAD - x, ZONE_BOTTOM - ZONE_TOP + 10);
    }

    Box spot(StackMap.Spot spot) {
        boolean outside = spot.column() == StackMap.Column.OUTSIDE;
        double y = outside ? THREE_ROWS[spot.row()] : TWO_ROWS[spot.row()];
        double wide = outside ? OUTSIDE_WIDTH : node;
        return new Box(left(spot.column()), y, wide, NODE_HEIGHT);
    }

    private double left(StackMap.Column column) {
        return switch (column) {
            case OUTSIDE -> EDGE;
            case PUBLIC -> publicZone().x() + PAD;
            case PRIVATE -> privateZone().x() + PAD;
            case PRIVATE_FAR -> privateZone().right() - PAD - node;
        };
    }

    /** The corners of a line from one box to the other: straight, down, or by one bend half-way; never across a node. */
    List<Double> line(StackMap.Spot from, StackMap.Spot to) {
        Box start = spot(from);
        Box end = spot(to);
        if (from.column() == to.column()) {
            double x = start.x() + start.width() / 2;
            return List.of(x, start.y() + start.height(), x, end.y());
        }
        double bend = Math.round(end.x() - Math.min(end.x() - start.right(), 2 * PAD + 22)) + 0.5;
        return List.of(start.right(), start.middle(), bend, start.middle(), bend, end.middle(), end.x(), end.middle());
    }

    /** Puts words over the first stretch of a line. */
    void label(StackMap.Spot from, StackMap.Spot to, Label label) {
        label.autosize();
        Box start = spot(from);
        label.relocate(Math.round(start.right() + 8), Math.round(start.middle() - label.getHeight() - 1));
    }
}
