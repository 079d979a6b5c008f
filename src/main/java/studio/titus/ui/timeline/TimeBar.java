package studio.titus.ui.timeline;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A stretch of time. */
final class TimeBar extends Region {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");
    private static final PseudoClass CRITICAL = PseudoClass.getPseudoClass("critical");

    TimeBar() {
        getStyleClass().add("time-bar");
        setMouseTransparent(true);
    }

    void show(TimeStrip.Look look, boolean critical) {
        pseudoClassStateChanged(DONE, look == TimeStrip.Look.DONE);
        pseudoClassStateChanged(RUNNING, look == TimeStrip.Look.RUNNING);
        pseudoClassStateChanged(FAILED, look == TimeStrip.Look.FAILED);
        pseudoClassStateChanged(EXPECTED, look == TimeStrip.Look.EXPECTED);
        pseudoClassStateChanged(CRITICAL, critical);
    }
}
