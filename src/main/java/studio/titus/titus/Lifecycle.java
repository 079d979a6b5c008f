package studio.titus.titus;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether a group of agents takes tasks. Source: Titus API definitions 0.0.1-rc27, {@code InstanceGroupLifecycleState}. */
public enum Lifecycle {
    /** Takes none; every group begins like this, and again after each restart of the master. */
    INACTIVE("Inactive"),
    ACTIVE("Active"),
    /** Takes none any more; what runs goes on, services move away. */
    PHASED_OUT("PhasedOut"),
    /** May be terminated. */
    REMOVABLE("Removable");

    private final String wire;

    Lifecycle(String wire) {
        this.wire = wire;
    }

    /** As the gateway spells it; it refuses any other case. */
    public String wire() {
        return wire;
    }

    static Optional<Lifecycle> of(String wire) {
        return Stream.of(values()).filter(state -> state.wire.equals(wire)).findFirst();
    }
}
