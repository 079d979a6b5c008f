package studio.titus.ui.provision;

import java.util.List;
import java.util.Map;
import studio.titus.plan.Address;
import studio.titus.ui.timeline.TimeStrip;
import studio.titus.ui.topology.SpotState;

/**
 * All that a run shows at a moment, in finished words.
 *
 * @param share how much of the usual time is done, 0 to 1; never smaller than in an earlier picture of the same run
 * @param failedShare how much failed, 0 to 1 of the whole; counts once the run is over
 * @param over whether the run has ended without all being done
 * @param count such as "24 of 38 ready"
 * @param left such as "about 4 minutes left", or after an early end what failed
 * @param slowest what takes longest now; empty when nothing runs
 * @param states how far each resource has come
 * @param time what was when, and what is expected
 */
public record RunPicture(
        double share,
        double failedShare,
        boolean over,
        String count,
        String left,
        String slowest,
        List<RunGroup> groups,
        Map<Address, SpotState> states,
        TimeStrip time) {

    public RunPicture {
        groups = List.copyOf(groups);
        states = Map.copyOf(states);
    }
}
