package studio.titus.ui.timeline;

import java.time.Duration;

/** From when to when, since the run began. */
public record Span(Duration from, Duration to) {

    /** How long that is. */
    public Duration length() {
        return to.minus(from);
    }
}
