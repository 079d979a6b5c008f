package studio.titus.ui.topology;

import studio.titus.ui.control.Status;

/**
 * How far one resource has come.
 *
 * @param share of its usual time, 0 to 1; counts while it runs
 * @param where its address in the network, once AWS gave it one; empty before
 */
public record SpotState(Status status, double share, String where) {

    /** Nothing is known of it. */
    public static final SpotState NONE = new SpotState(Status.PLANNED, 0, "");

    public SpotState {
        share = Math.clamp(share, 0, 1);
    }
}
