package studio.titus.ui.timeline;

import java.time.Duration;
import studio.titus.plan.Address;

/**
 * One step of a run as far as it has come.
 *
 * @param name what people call it
 * @param lane the row of the strip it belongs to; steps of one lane share it
 * @param start since the run began; counts from {@link State#RUNNING} on
 * @param taken how long it took, or has taken so far
 * @param typical how long it usually takes
 */
public record Piece(
        Address address, String name, String lane, State state, Duration start, Duration taken, Duration typical) {

    /** How far it has come. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** It will not begin in this run. */
        DROPPED
    }
}
