package studio.titus.ui.topology;

import java.util.List;

/** The picture from top to bottom: outside, public subnet, private subnet. */
final class TallForm implements Form {

    private static final double LEAST_WIDTH = 400;
    private static final double MOST_WIDTH = 560;
    private static final double HEIGHT = 386;
    private static final double EDGE = 8;
    private static final double NODE_HEIGHT = 46;
    private static final double GAP = 12;
    private static final double PAD = 20;
    private static final double PORT = 26;
    private static final double MOST_NODE = 156;
    private static final double TURN = 60.5;
    private static final double VPC_TOP = 84;
    private static final double PUBLIC_TOP = 106;
    private static final double PRIVATE_TOP = 210;

    private final double width;
    private final double outside;
    private final double node;

    /** This form, as wide as there is room within reason, and always as high. */
    TallForm(double width) {
        this.width = Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
        this.outside = (this.width - 2 * EDGE - 2 * GAP) / 3;
        this.node = Math.min(MOST_NODE, (this.width - 2 * EDGE - 2 * PAD - 60) / 2);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public Box box(Place place) {
        return switch (place) {
            case YOU -> new Box(EDGE, 4, outside, NODE_HEIGHT);
            case INTERNET -> new Box(EDGE + outside + GAP, 4, outside, NODE_HEIGHT);
            case BUCKET -> new Box(EDGE + 2 * (outside + GAP), 4, outside, NODE_HEIGHT);
            case DOOR -> new Box(right() + node / 2 - PORT / 2, VPC_TOP - PORT / 2, PORT, PORT);
            case BASTION -> new Box(left(), PUBLIC_TOP + 24, node, NODE_HEIGHT);
            case NAT -> new Box(right(), PUBLIC_TOP + 24, node, NODE_HEIGHT);
            case GATEWAY -> new Box(left(), PRIVATE_TOP + 26, node, NODE_HEIGHT);
            case MASTER -> new Box(right(), PRIVATE_TOP + 26, node, NODE_HEIGHT);
            case AGENTS -> new Box(left(), PRIVATE_TOP + 92, node, NODE_HEIGHT);
            case PREREQS -> new Box(right(), PRIVATE_TOP + 92, node, NODE_HEIGHT);
            case VPC -> new Box(EDGE, VPC_TOP, width - 2 * EDGE, HEIGHT - VPC_TOP - 2);
            case PUBLIC -> new Box(EDGE + 8, PUBLIC_TOP, width - 2 * EDGE - 16, 92);
            case PRIVATE -> new Box(EDGE + 8, PRIVATE_TOP, width - 2 * EDGE - 16, 166);
        };
    }

    private double left() {
        return EDGE + PAD;
    }

    private double right() {
        return width - EDGE - PAD - node;
    }

    /** Where lines go down from the bastion's column. */
    private double down() {
        return left() + 26;
    }

    @Override
    public List<Double> line(Topology.Link link) {
        Box from = box(link.from());
        Box to = box(link.to());
        if (link.to() == Place.PRIVATE) {
            double x = link.from() == Place.BASTION ? down() : from.middleX();
            return List.of(x, from.bottom(), x, to.y());
        }
        if (link.from() == Place.YOU) {
            return List.of(down(), from.bottom(), down(), to.y());
        }
        if (link.to() == Place.DOOR) {
            return List.of(
                    from.middleX(), from.bottom(), from.middleX(), TURN, to.middleX(), TURN, to.middleX(), to.y());
        }
        if (link.from() == Place.INTERNET) {
            double start = from.x() + 16;
            double end = to.right() - 30;
            return List.of(start, from.bottom(), start, TURN, end, TURN, end, to.y());
        }
        if (from.y() == to.y()) {
            return List.of(from.right(), from.middleY(), to.x(), to.middleY());
        }
        return List.of(from.middleX(), from.bottom(), to.middleX(), to.y());
    }

    @Override
    public Box label(Topology.Link link) {
        double x = link.from() == Place.INTERNET ? box(Place.BASTION).right() - 26 : down() + 5;
        return new Box(x, TURN + (link.from() == Place.INTERNET ? 2 : -6), 0, 0);
    }

    @Override
    public Box title(Topology.Area area) {
        Box around = box(area.place());
        double clear =
                area.place() == Place.PRIVATE ? down() + 14 : box(Place.BASTION).right() - 22; // of lines
        return new Box(clear, around.y() + 4, 0, 0);
    }
}
