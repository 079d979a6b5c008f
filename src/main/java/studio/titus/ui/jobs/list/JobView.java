package studio.titus.ui.jobs.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.Capacity;
import studio.titus.titus.Job;
import studio.titus.ui.control.Status;

/**
 * A job as the page shows it, in finished words.
 *
 * @param job as the gateway tells it, or {@code null} for one that only this computer remembers
 * @param tasks such as {@code 2 of 3}
 * @param descriptor what was asked for; of a remembered job without its secrets
 * @param search what the filter looks into, in lower case
 */
record JobView(
        String id,
        String name,
        boolean service,
        @Nullable Job job,
        Capacity capacity,
        Status status,
        String state,
        String tasks,
        int running,
        Instant begun,
        String age,
        boolean enabled,
        boolean again,
        List<Fact> facts,
        List<Moment> timeline,
        String descriptor,
        String search) {

    /** A name and what it is. */
    record Fact(String name, String value) {}

    /** A state that was entered, why, and when. */
    record Moment(Status status, String title, String why, String time) {

        /** The same, once another state has followed: nothing goes on in it any more. */
        Moment passed() {
            return status == Status.RUNNING || status == Status.WAITING
                    ? new Moment(Status.GONE, title, why, time)
                    : this;
        }
    }

    /** Whether the gateway knows it and it is not over. */
    boolean active() {
        return job != null && !job.status().isOver();
    }
}
