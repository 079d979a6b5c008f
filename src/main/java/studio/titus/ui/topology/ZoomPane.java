package studio.titus.ui.topology;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/**
 * Shows a picture as large as fits, nearer or farther. Ctrl and wheel, plus and minus zoom; a drag, arrow keys and the
 * wheel move what is larger than the window; 0 fits it again.
 */
final class ZoomPane extends Region {

    /** How many times larger than fitting it may get. */
    static final double NEAREST = 4;

    private static final double STEP = 1.25;
    private static final double MOVE = 40;

    private final Region picture;
    private final BiConsumer<Double, Double> fit;
    private final Scale scale = new Scale(1, 1);
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private double x;
    private double y;
    private Point2D grip = Point2D.ZERO;

    /**
     * @param picture what is shown
     * @param fit lets the picture take the size that suits this width and height
     */
    ZoomPane(Region picture, BiConsumer<Double, Double> fit) {
        this.picture = picture;
        this.fit = fit;
        getStyleClass().add("zoom-pane");
        picture.setManaged(false);
        picture.getTransforms().add(scale);
        getChildren().add(picture);
        setClip(clip);
        setFocusTraversable(true);
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::hold);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** How many times larger than fitting it is; 1 fits. */
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    void nearer() {
        zoomTo(zoom.get() * STEP, getWidth() / 2, getHeight() / 2);
    }

    void farther() {
        zoomTo(zoom.get() / STEP, getWidth() / 2, getHeight() / 2);
    }

    void fit() {
        zoomTo(1, 0, 0);
    }

    /** What is under the pointer stays under it. */
    private void zoomTo(double wanted, double atX, double atY) {
        double next = Math.abs(wanted - 1) < 0.01 ? 1 : Math.clamp(wanted, 1, NEAREST);
        double factor = next / zoom.get();
        x = atX - (atX - x) * factor;
        y = atY - (atY - y) * factor;
        zoom.set(next);
        setCursor(next > 1 ? Cursor.OPEN_HAND : Cursor.DEFAULT);
        requestLayout();
    }

    private void move(double dx, double dy) {
        x += dx;
        y += dy;
        requestLayout();
    }

    private void wheel(ScrollEvent event) {
        if (event.isControlDown()) {
            double factor = event.getDeltaY() > 0 ? STEP : 1 / STEP;
            zoomTo(zoom.get() * factor, event.getX(), event.getY());
            event.consume();
        } else if (zoom.get() > 1) {
            move(event.getDeltaX(), event.getDeltaY());
            event.consume();
        }
    }

    private void hold(MouseEvent event) {
        grip = new Point2D(event.getX() - x, event.getY() - y);
        requestFocus();
    }

    private void drag(MouseEvent event) {
        if (zoom.get() > 1) {
            move(event.getX() - grip.getX() - x, event.getY() - grip.getY() - y);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        boolean known = switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> did(this::nearer);
            case MINUS, SUBTRACT -> did(this::farther);
            case DIGIT0, NUMPAD0 -> did(this::fit);
            case LEFT -> moved(event, MOVE, 0);
            case RIGHT -> moved(event, -MOVE, 0);
            case UP -> moved(event, 0, MOVE);
            case DOWN -> moved(event, 0, -MOVE);
            default -> false;
        };
        if (known) {
            event.consume();
        }
    }

    private static boolean did(Runnable step) {
        step.run();
        return true;
    }

    /** Alt and an arrow turn pages. */
    private boolean moved(KeyEvent event, double dx, double dy) {
        return zoom.get() > 1 && !event.isAltDown() && did(() -> move(dx, dy));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        fit.accept(width, height);
        double whole = Math.min(1, Math.min(width / picture.getWidth(), height / picture.getHeight()));
        double factor = Math.max(0.1, whole * zoom.get());
        scale.setX(factor);
        scale.setY(factor);
        x = within(x, width, picture.getWidth() * factor);
        y = within(y, height, picture.getHeight() * factor);
        picture.relocate(Math.round(x), Math.round(y));
    }

    /** What is smaller stays in the middle; what is larger leaves no gap at its edges. */
    private static double within(double at, double room, double size) {
        return size <= room ? (room - size) / 2 : Math.clamp(at, room - size, 0);
    }

    /** Brings a part of the picture into view, so that the focus is always to be seen. */
    void reveal(double left, double top, double right, double bottom) {
        double dx = left < 0 ? -left : Math.min(0, getWidth() - right);
        double dy = top < 0 ? -top : Math.min(0, getHeight() - bottom);
        if (zoom.get() > 1 && (dx != 0 || dy != 0)) {
            move(dx, dy);
        }
    }
}
