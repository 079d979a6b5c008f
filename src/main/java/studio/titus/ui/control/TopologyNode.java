package studio.titus.ui.control;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A node of the picture: icon, name, address, state in the corner, and while it runs a bar along its lower edge. */
public final class TopologyNode extends Region {

    private static final double EDGE = 1.5;
    private static final double ICON_X = 8;
    private static final double TEXT_X = 29;
    private static final double CORNER = 6;

    private final FontIcon icon = new FontIcon();
    private final StackPane iconSlot = new StackPane(icon);
    private final Label name;
    private final Label address;
    private final StatusIcon corner = new StatusIcon();
    private final StackPane cornerSlot = new StackPane(corner);
    private final Region bar = new Region();
    private final Region done = new Region();
    private double share;

    public TopologyNode(Ikon sign, String title, String where) {
        getStyleClass().add("topology-node");
        icon.setIconCode(sign);
        icon.getStyleClass().add("node-icon");
        name = Labels.of(title, "strong");
        address = Labels.of(where, "mono", "node-address");
        bar.getStyleClass().add("node-bar");
        done.getStyleClass().add("node-bar-done");
        getChildren().addAll(bar, done, iconSlot, name, address, cornerSlot);
        setAccessibleRole(AccessibleRole.NODE);
        show(Status.PLANNED, 0);
    }

    /** Changes state; {@code newShare}, 0 to 1, is drawn only while running. */
    public void show(Status status, double newShare) {
        corner.setStatus(status);
        status.mark(this);
        bar.setVisible(status == Status.RUNNING);
        done.setVisible(status == Status.RUNNING);
        share = newShare;
        requestLayout();
    }

    /** Makes it a button: a click, Enter or Space runs {@code action}. */
    public void setOnAction(Runnable action) {
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        setOnMouseClicked(e -> {
            if (e.isStillSincePress()) {
                action.run();
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                action.run();
                e.consume();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && getOnMouseClicked() != null) {
            fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /** Whether there is an icon before the words; where room is short they matter more. */
    public void setIconVisible(boolean visible) {
        iconSlot.setVisible(visible);
        requestLayout();
    }

    /** Whether the corner shows the state; off for somebody who is there anyway. */
    public void setStateVisible(boolean visible) {
        cornerSlot.setVisible(visible);
    }

    /** Changes the address, once AWS gave it. */
    public void setAddress(String text) {
        address.setText(text);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double middle = height / 2;
        iconSlot.autosize();
        iconSlot.relocate(ICON_X, snapPositionY(middle - iconSlot.getHeight() / 2));
        double textX = iconSlot.isVisible() ? TEXT_X : ICON_X;
        double room = width - textX - CORNER;
        double sign = cornerSlot.isVisible() ? corner.prefWidth(-1) : 0;
        name.resize(Math.min(room - sign, name.prefWidth(-1)), name.prefHeight(-1));
        address.resize(Math.min(room, address.prefWidth(-1)), address.prefHeight(-1));
        double top = middle - (name.getHeight() + address.getHeight()) / 2;
        name.relocate(textX, snapPositionY(top));
        address.relocate(textX, snapPositionY(top + name.getHeight()));
        cornerSlot.autosize();
        cornerSlot.relocate(snapPositionX(width - cornerSlot.getWidth() - CORNER), CORNER);
        double barHeight = bar.prefHeight(-1);
        double barWidth = width - 2 * EDGE;
        bar.resizeRelocate(EDGE, height - barHeight - EDGE, barWidth, barHeight);
        done.resizeRelocate(EDGE, height - barHeight - EDGE, snapSizeX(barWidth * share), barHeight);
    }
}
