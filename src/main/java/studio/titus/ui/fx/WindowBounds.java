package studio.titus.ui.fx;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where a window was: place and size in logical pixels of the virtual desktop, and whether it filled the screen.
 */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {

    /** The smallest useful window. */
    public static final double LEAST_WIDTH = 1024;

    /** The smallest useful window. */
    public static final double LEAST_HEIGHT = 640;

    /**
     * These bounds if they still touch one of the screens well enough to be seen and dragged, otherwise the same size
     * in the middle of the first screen. Size is held between the least size and the screen.
     *
     * @param screens the visible parts of the screens that exist now, the main one first, at least one
     */
    public WindowBounds fitting(List<Rectangle2D> screens) {
        Rectangle2D home = screens.stream().filter(this::isWellOn).findFirst().orElse(screens.getFirst());
        double w = Math.clamp(width, Math.min(LEAST_WIDTH, home.getWidth()), home.getWidth());
        double h = Math.clamp(height, Math.min(LEAST_HEIGHT, home.getHeight()), home.getHeight());
        if (!isWellOn(home)) {
            return new WindowBounds(
                    home.getMinX() + (home.getWidth() - w) / 2,
                    home.getMinY() + (home.getHeight() - h) / 2,
                    w,
                    h,
                    maximized);
        }
        return new WindowBounds(
                Math.clamp(x, home.getMinX(), home.getMaxX() - w),
                Math.clamp(y, home.getMinY(), home.getMaxY() - h),
                w,
                h,
                maximized);
    }

    /** Where a window of this size goes at first: nowhere in particular on a screen that holds it, all of a smaller one otherwise. */
    public static Optional<WindowBounds> first(double width, double height, Rectangle2D screen) {
        boolean holds = screen.getWidth() >= width && screen.getHeight() >= height;
        return holds
                ? Optional.empty()
                : Optional.of(new WindowBounds(screen.getMinX(), screen.getMinY(), width, height, false));
    }

    /** The same place and size, with {@code filling} said anew. */
    public WindowBounds maximized(boolean filling) {
        return new WindowBounds(x, y, width, height, filling);
    }

    /** The middle of the title bar counts: that is what a person drags. */
    private boolean isWellOn(Rectangle2D screen) {
        return screen.contains(x + width / 2, y);
    }
}
