package studio.titus.ui.topology;

import java.util.List;

/** Where things stand in a picture, in px. Lines meet sides at right angles and cross no node. */
interface Form {

    /** Room around the members of a security group, px. */
    double GUARD_PAD = 6;

    /** Room for its name below them, px. */
    double GUARD_FOOT = 13;

    double width();

    double height();

    Box box(Place place);

    /** The corners of a link, x and y in turn. */
    List<Double> line(Topology.Link link);

    /** Where the words of a link begin; a box of no size. */
    Box label(Topology.Link link);

    /** Where the title of an area begins; a box of no size. */
    Box title(Topology.Area area);

    /** The outline of a security group around its members; for one without members the room of its name. */
    default Box guard(Topology.Guard guard) {
        return guard.members().stream()
                .map(this::box)
                .reduce(Box::with)
                .map(around -> around.grown(GUARD_PAD, GUARD_FOOT))
                .orElseGet(this::unplaced);
    }

    private Box unplaced() {
        Box zone = box(Place.PRIVATE);
        return new Box(zone.middleX(), zone.y() + 2, zone.width() / 2 - GUARD_PAD, 18);
    }

    /** The form that can be drawn larger in this space. */
    static Form fitting(double width, double height) {
        Form wide = new WideForm(width, height);
        Form tall = new TallForm(width);
        return wide.share(width, height) >= tall.share(width, height) ? wide : tall;
    }

    /** How much of its full size has room, at most 1. */
    private double share(double width, double height) {
        return Math.min(1, Math.min(width / width(), height / height()));
    }
}
