package studio.titus.ui.provision;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import studio.titus.ui.fx.Shown;

/** Calls back some times a second while a screen is on, for clocks that must not wait for an event. */
public final class Ticker {

    private static final Duration STEP = Duration.millis(250);

    private final Timeline timeline;
    private boolean wanted;
    private boolean shown;

    /** @param node a part of the screen; nothing ticks while its window is closed */
    public Ticker(Node node, Runnable tick) {
        timeline = new Timeline(new KeyFrame(STEP, e -> tick.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        Shown.watch(node, now -> {
            shown = now;
            runOrRest();
        });
    }

    public void start() {
        wanted = true;
        runOrRest();
    }

    public void stop() {
        wanted = false;
        runOrRest();
    }

    private void runOrRest() {
        if (wanted && shown) {
            timeline.play();
        } else {
            timeline.stop();
        }
    }
}
