package studio.titus.ui.wizard.review;

import java.util.HashMap;
import java.util.Map;
import studio.titus.plan.Address;
import studio.titus.plan.Change;
import studio.titus.plan.Plan;
import studio.titus.ui.control.Status;
import studio.titus.ui.topology.SpotState;

/** A plan as the picture shows it: what is to come, what stands and stays, what changes. */
final class PlanStates {

    private PlanStates() {}

    static Map<Address, SpotState> of(Plan plan) {
        Map<Address, SpotState> states = new HashMap<>();
        plan.changes().forEach(change -> states.put(change.address(), new SpotState(status(change), 0, where(change))));
        return states;
    }

    private static String where(Change change) {
        return change.current().map(SpotState::where).orElse("");
    }

    /** The state of a change as the list of lines shows it too. */
    static Status status(Change change) {
        return switch (change.action()) {
            case CREATE -> Status.PLANNED;
            case UPDATE, REPLACE -> Status.LOOK;
            case NONE -> change.needsWork() ? Status.WAITING : Status.READY;
        };
    }
}
