package studio.titus.ui.dashboard;

import java.util.Comparator;
import java.util.List;
import studio.titus.ui.control.Status;

/**
 * How a stack is.
 *
 * @param status the colour and icon of it
 * @param word the one word, such as "Healthy"
 * @param reason why, in a few words; empty when there is nothing to add
 */
public record Health(Status status, String word, String reason) {

    private static final List<Status> WORST_FIRST =
            List.of(Status.FAILED, Status.STOPPED, Status.LOOK, Status.RUNNING, Status.KEPT, Status.READY);

    /** The worst of several judgements; of equal ones the first. */
    static Health worst(List<Health> all) {
        return all.stream().min(Comparator.comparingInt(Health::rank)).orElseThrow();
    }

    private static int rank(Health health) {
        int rank = WORST_FIRST.indexOf(health.status());
        return rank < 0 ? WORST_FIRST.size() : rank;
    }
}
