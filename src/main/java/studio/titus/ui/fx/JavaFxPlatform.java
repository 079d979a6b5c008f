package studio.titus.ui.fx;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/** The only class that speaks to {@link Platform}: hops threads, watches the desktop's colour scheme, ends the toolkit. */
public final class JavaFxPlatform implements UiThread, SystemAppearance {

    @Override
    public void run(Runnable work) {
        if (isCurrent()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    @Override
    public void onFrameAfter(Duration pause, Runnable work) {
        long due = System.nanoTime() + pause.toNanos();
        run(() -> new OneFrame(due, work).start());
    }

    @Override
    public boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    @Override
    public ObservableValue<ColorScheme> colorScheme() {
        return Platform.getPreferences().colorSchemeProperty();
    }

    /** Says whether closing the last window ends the program; off while work goes on in the background. */
    public void endWithLastWindow(boolean ends) {
        Platform.setImplicitExit(ends);
    }

    /** Ends the toolkit; {@code Application.stop} is called on the way. */
    public void exit() {
        Platform.exit();
    }

    private static final class OneFrame extends AnimationTimer {

        private final long due;
        private final Runnable work;

        private OneFrame(long due, Runnable work) {
            this.due = due;
            this.work = work;
        }

        @Override
        public void handle(long now) {
            if (System.nanoTime() - due >= 0) {
                stop();
                work.run();
            }
        }
    }
}
