package studio.titus.ui.topology;

import javafx.scene.layout.Region;

/** A rectangle of the picture, in px. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    /** This box with {@code pad} around it, and {@code foot} more below. */
    Box grown(double pad, double foot) {
        return new Box(x - pad, y - pad, width + 2 * pad, height + 2 * pad + foot);
    }

    /** The smallest box around both. */
    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    boolean contains(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Puts {@code region} here, on whole pixels. */
    void place(Region region) {
        region.resizeRelocate(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
    }
}
