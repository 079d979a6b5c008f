package studio.titus.ui.provision;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Calls back some times a second while a screen is on, for clocks that must not wait for an event. */
public final class Ticker {

    private static final Duration STEP = Duration.millis(250);

    private final Timeline timeline;

    public Ticker(Runnable tick) {
        timeline = new Timeline(new KeyFrame(STEP, e -> tick.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    public void start() {
        timeline.play();
    }

    public void stop() {
        timeline.stop();
    }
}
