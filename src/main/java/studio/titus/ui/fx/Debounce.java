package studio.titus.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until nothing new has come for a while. Use it on the UI thread only. */
public final class Debounce {

    private final PauseTransition pause;

    public Debounce(Duration quiet) {
        pause = new PauseTransition(quiet);
    }

    /** Runs {@code action} after the quiet time, unless another one comes before. */
    public void later(Runnable action) {
        pause.setOnFinished(e -> action.run());
        pause.playFromStart();
    }
}
