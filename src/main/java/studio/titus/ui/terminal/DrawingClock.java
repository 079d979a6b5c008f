package studio.titus.ui.terminal;

import com.techsenger.jeditermfx.ui.TerminalPanel;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Lets the clock by which the widget draws stand still while there is nothing to draw: a running one makes JavaFX compute sixty frames a
 * second for as long as a terminal is open, seen or not. The widget keeps its clock to itself and offers no way to stop and start it, so it
 * is taken by its name; a release of the widget without that name only goes on ticking.
 */
final class DrawingClock {

    private static final String FIELD = "myRepaintTimeLine";

    /** Much longer than the widget's clock needs to tick once. */
    private static final Duration AWAKE = Duration.millis(250);

    private final Animation ticks;
    private final PauseTransition pause = new PauseTransition(AWAKE);
    private final AtomicBoolean wished = new AtomicBoolean();
    private final AtomicBoolean resting = new AtomicBoolean();
    private volatile boolean over;

    private DrawingClock(Animation ticks) {
        this.ticks = ticks;
        pause.setOnFinished(e -> restUnlessWished());
        pause.play();
    }

    /** The clock of {@code panel}, which runs already; one that does nothing where it can't be found. */
    static DrawingClock of(TerminalPanel panel) {
        return new DrawingClock(find(panel).orElseGet(Timeline::new));
    }

    private static Optional<Timeline> find(TerminalPanel panel) {
        try {
            Field field = TerminalPanel.class.getDeclaredField(FIELD);
            field.setAccessible(true);
            return Optional.of((Timeline) field.get(panel));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** There is something to draw. Call it from any thread, after it is there to be drawn. */
    void wake() {
        wished.set(true);
        startIfResting();
    }

    private void startIfResting() {
        if (!over && resting.compareAndSet(true, false)) {
            ticks.play();
            pause.playFromStart();
        }
    }

    private void restUnlessWished() {
        if (wished.getAndSet(false)) {
            pause.playFromStart();
            return;
        }
        ticks.pause();
        resting.set(true);
        if (wished.get()) { // while it was put to rest
            startIfResting();
        }
    }

    /** Whether nothing is drawn, and no frame computed for it. */
    boolean resting() {
        return ticks.getStatus() != Animation.Status.RUNNING && pause.getStatus() != Animation.Status.RUNNING;
    }

    /** Ends it for good. */
    void stop() {
        over = true;
        ticks.stop();
        pause.stop();
    }
}
