package studio.titus.ui.timeline;

import java.time.Duration;
import java.util.List;

/**
 * A run over time, ready to be drawn.
 *
 * @param now since the run began
 * @param end when the last step ends, as far as anybody knows
 * @param chain the critical path as a sentence; empty when there is none yet
 */
public record TimeStrip(List<Lane> lanes, Duration now, Duration end, String chain) {

    /** Nothing has happened yet. */
    public static final TimeStrip EMPTY = new TimeStrip(List.of(), Duration.ZERO, Duration.ZERO, "");

    /** How a stretch of time is drawn. */
    public enum Look {
        DONE,
        RUNNING,
        FAILED,
        EXPECTED
    }

    /**
     * A stretch of time in a lane.
     *
     * @param critical whether the end of the run hangs on it
     */
    public record Bar(Span span, Look look, boolean critical) {}

    /**
     * A row of the strip.
     *
     * @param words what a screen reader says of it
     */
    public record Lane(String title, List<Bar> bars, String words) {}

    public TimeStrip {
        lanes = List.copyOf(lanes);
    }
}
