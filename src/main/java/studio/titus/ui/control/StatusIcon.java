package studio.titus.ui.control;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.CacheHint;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.fx.Shown;

/**
 * The icon of a {@link Status}. A running one turns, the only thing in the window that loops, unless the person's
 * system asks for less motion.
 */
public final class StatusIcon extends FontIcon {

    private static final Duration TURN = Duration.seconds(1.2);

    private boolean shown;
    private final ObjectProperty<Status> status = new SimpleObjectProperty<>(Status.PLANNED);
    private final RotateTransition turning = new RotateTransition(TURN, this);

    public StatusIcon() {
        this(Status.PLANNED);
    }

    public StatusIcon(Status first) {
        getStyleClass().add("status-icon");
        turning.setByAngle(360);
        turning.setCycleCount(Animation.INDEFINITE);
        turning.setInterpolator(Interpolator.LINEAR);
        setCacheHint(CacheHint.ROTATE);
        status.addListener((o, before, now) -> show());
        status.set(first);
        show();
        Shown.watch(this, now -> {
            shown = now;
            turnOrRest();
        });
    }

    public ObjectProperty<Status> statusProperty() {
        return status;
    }

    public Status getStatus() {
        return status.get();
    }

    public void setStatus(Status value) {
        status.set(value);
    }

    private void show() {
        setIconCode(getStatus().icon());
        getStatus().mark(this);
        turnOrRest();
    }

    private void turnOrRest() {
        boolean moves = getStatus() == Status.RUNNING
                && shown
                && !getScene().getPreferences().isReducedMotion();
        if (moves) {
            turning.play();
        } else {
            turning.stop();
            setRotate(0);
        }
        // a glyph is drawn anew for every angle, and the font keeps each of them; a bitmap of it just turns
        setCache(moves);
    }
}
