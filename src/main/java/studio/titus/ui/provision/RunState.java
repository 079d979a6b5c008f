package studio.titus.ui.provision;

import studio.titus.ui.control.Status;

/**
 * How far one resource has come, for the picture of the stack.
 *
 * @param share of its usual time, 0 to 1; counts while it runs
 * @param place its address in the network, once AWS gave it one; empty before
 */
public record RunState(Status status, double share, String place) {

    /** Nothing is known of it. */
    static final RunState NONE = new RunState(Status.PLANNED, 0, "");
}
