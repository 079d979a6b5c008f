package studio.titus.ui.control;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one bar of a run. Its width is the share of the typical time that is done, so a count stands beside it and the
 * two may differ. It never goes backwards within a run; {@link #reset} begins a new one.
 */
public final class WeightedBar extends Region {

    private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
    private static final Duration GLIDE = Duration.millis(200);
    private static final double GAP = 2;

    private final Region done = new Region();
    private final Region failed = new Region();
    private final DoubleProperty drawn = new SimpleDoubleProperty();
    private @Nullable Timeline gliding;
    private double share;
    private double failedShare;

    public WeightedBar() {
        getStyleClass().add("weighted-bar");
        done.getStyleClass().add("done");
        failed.getStyleClass().add("failed");
        getChildren().addAll(done, failed);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        drawn.addListener(o -> requestLayout());
    }

    /** Moves to {@code newShare}, 0 to 1; a smaller one than before is ignored, unless a new run follows one that ended early. */
    public void advance(double newShare) {
        if (getPseudoClassStates().contains(STOPPED)) {
            reset();
        }
        share = Math.clamp(newShare, share, 1);
        pseudoClassStateChanged(READY, share >= 1);
        glide();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    /** Shows a run that ended early: what is ready, and behind it what failed, as shares of the whole. */
    public void stop(double readyShare, double newFailedShare) {
        share = Math.clamp(readyShare, 0, 1);
        failedShare = Math.clamp(newFailedShare, 0, 1 - share);
        pseudoClassStateChanged(STOPPED, true);
        glide();
        requestLayout();
    }

    /** Empties the bar for a new run. */
    public void reset() {
        share = 0;
        failedShare = 0;
        pseudoClassStateChanged(STOPPED, false);
        pseudoClassStateChanged(READY, false);
        glide();
    }

    private void glide() {
        if (gliding != null) {
            gliding.stop();
        }
        boolean moves = getScene() != null && !getScene().getPreferences().isReducedMotion();
        if (!moves) {
            drawn.set(share);
            return;
        }
        gliding = new Timeline(new KeyFrame(GLIDE, new KeyValue(drawn, share, Interpolator.EASE_BOTH)));
        gliding.play();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double doneWidth = snapSizeX(width * drawn.get());
        done.resizeRelocate(0, 0, doneWidth, height);
        failed.resizeRelocate(doneWidth + GAP, 0, Math.max(0, snapSizeX(width * failedShare) - GAP), height);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> share;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
