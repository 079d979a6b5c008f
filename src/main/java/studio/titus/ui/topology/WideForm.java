package studio.titus.ui.topology;

import java.util.List;

/** The picture from left to right: outside, public subnet, private subnet. */
final class WideForm implements Form {

    /** Narrower than this it would not be readable, px. */
    static final double LEAST_WIDTH = 692;

    private static final double LEAST_HEIGHT = 206;
    private static final double MOST_HEIGHT = 280;
    private static final double EDGE = 10;
    private static final double NODE_HEIGHT = 46;
    private static final double LEAST_NODE = 139;
    private static final double MOST_NODE = 150;
    private static final double OUTSIDE = 126;
    private static final double PAD = 12;
    private static final double PORT = 26;
    private static final double FIRST_ROW = 50;

    private final double width;
    private final double height;
    private final double node;
    private final double outer;
    private final double inner;
    private final double rows;

    /** This form in at least the least size; it does not grow higher than it needs. */
    WideForm(double width, double height) {
        this.width = Math.max(LEAST_WIDTH, width);
        this.height = Math.floor(Math.clamp(height, LEAST_HEIGHT, MOST_HEIGHT));
        double spare = this.width - LEAST_WIDTH;
        this.node = Math.clamp(LEAST_NODE + spare / 5, LEAST_NODE, MOST_NODE);
        double rest = spare - 3 * (node - LEAST_NODE);
        this.outer = 46 + rest * 0.4;
        this.inner = 12 + rest * 0.3;
        this.rows = FIRST_ROW + NODE_HEIGHT + 26 + (this.height - LEAST_HEIGHT) * 0.7;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public Box box(Place place) {
        return switch (place) {
            case YOU -> new Box(EDGE, FIRST_ROW, OUTSIDE, NODE_HEIGHT);
            case INTERNET -> new Box(EDGE, rows - 20, OUTSIDE, NODE_HEIGHT);
            case BUCKET -> new Box(EDGE, rows + 34, OUTSIDE, NODE_HEIGHT);
            case DOOR -> new Box(vpcLeft() - PORT / 2, second() - PORT / 2, PORT, PORT);
            case BASTION -> new Box(publicLeft() + PAD, FIRST_ROW, node, NODE_HEIGHT);
            case NAT -> new Box(publicLeft() + PAD, rows, node, NODE_HEIGHT);
            case GATEWAY -> new Box(privateLeft() + PAD, FIRST_ROW, node, NODE_HEIGHT);
            case MASTER -> new Box(farLeft(), FIRST_ROW, node, NODE_HEIGHT);
            case AGENTS -> new Box(privateLeft() + PAD, rows, node, NODE_HEIGHT);
            case PREREQS -> new Box(farLeft(), rows, node, NODE_HEIGHT);
            case VPC -> new Box(vpcLeft(), 2, width - EDGE - vpcLeft() + 2, height - 4);
            case PUBLIC -> new Box(publicLeft(), 26, node + 2 * PAD, height - 36);
            case PRIVATE -> new Box(privateLeft(), 26, farLeft() + node + PAD - privateLeft(), height - 36);
        };
    }

    private double vpcLeft() {
        return EDGE + OUTSIDE + outer;
    }

    private double publicLeft() {
        return vpcLeft() + 8;
    }

    private double privateLeft() {
        return publicLeft() + node + 2 * PAD + inner * 0.8;
    }

    private double farLeft() {
        return width - EDGE - 6 - PAD - node;
    }

    private double second() {
        return rows + NODE_HEIGHT / 2;
    }

    @Override
    public List<Double> line(Topology.Link link) {
        Box from = box(link.from());
        Box to = box(link.to());
        double turn = Math.round(EDGE + OUTSIDE + 12) + 0.5;
        if (link.to() == Place.PRIVATE) {
            return List.of(from.right(), from.middleY(), to.x(), from.middleY());
        }
        if (link.to() == Place.DOOR) {
            return List.of(
                    from.right(), from.middleY(), turn, from.middleY(), turn, to.middleY(), to.x(), to.middleY());
        }
        if (link.from() == Place.INTERNET) {
            double high = from.y() + 10;
            double low = to.bottom() - 10;
            return List.of(from.right(), high, turn, high, turn, low, to.x(), low);
        }
        if (from.x() == to.x()) {
            return List.of(from.middleX(), from.bottom(), to.middleX(), to.y());
        }
        return List.of(from.right(), from.middleY(), to.x(), to.middleY());
    }

    @Override
    public Box label(Topology.Link link) {
        // above the first line, below the one that comes from anywhere
        boolean below = link.from() == Place.INTERNET;
        return new Box(EDGE + OUTSIDE + (below ? 18 : 4), FIRST_ROW + (below ? 38 : 4), 0, 0);
    }

    @Override
    public Box title(Topology.Area area) {
        Box around = box(area.place());
        return new Box(around.x() + (area.place() == Place.VPC ? 8 : PAD), around.y() + 3, 0, 0);
    }
}
