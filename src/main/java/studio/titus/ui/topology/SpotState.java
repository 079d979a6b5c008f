package studio.titus.ui.topology;

import java.util.stream.Stream;
import studio.titus.plan.Live;
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

    /** Under which address others reach what stands; machines have one, the public one first. */
    public static String where(Live live) {
        return Stream.of("public_ip", "private_ip", "agent_ips")
                .map(live::attributeOr)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    public SpotState {
        share = Math.clamp(share, 0, 1);
    }
}
