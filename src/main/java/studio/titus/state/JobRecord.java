package studio.titus.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this computer remembers of a job, for the server forgets it.
 *
 * @param tasks how many tasks it shall have
 * @param descriptor what was asked for, as JSON text with its secrets masked
 * @param ended when its end was noticed, or {@code null} before
 * @param killing whether somebody has asked for its end
 * @param ends how its tasks ended, as far as that was seen, oldest first
 */
public record JobRecord(
        String id,
        String name,
        boolean service,
        int tasks,
        Instant submitted,
        String descriptor,
        JobFate fate,
        @Nullable Instant ended,
        boolean killing,
        List<TaskEnd> ends) {

    /**
     * How a task ended.
     *
     * @param index which of the job's tasks, from 0; -1 for a service's
     * @param attempt from 0
     * @param reason the gateway's code, such as {@code normal} or {@code failed}
     * @param message the gateway's own words; may be empty
     */
    public record TaskEnd(String task, int index, int attempt, String reason, String message, Instant at) {}

    public JobRecord {
        ends = List.copyOf(ends);
    }

    /** One that was just submitted. */
    public static JobRecord submitted(
            String id, String name, boolean service, int tasks, Instant at, String descriptor) {
        return new JobRecord(id, name, service, tasks, at, descriptor, JobFate.ACTIVE, null, false, List.of());
    }

    public boolean active() {
        return fate == JobFate.ACTIVE;
    }

    /** The same with what is known of its tasks now. */
    public JobRecord seen(int wanted, boolean killed, List<TaskEnd> seen) {
        return new JobRecord(id, name, service, wanted, submitted, descriptor, fate, ended, killing || killed, seen);
    }

    /** The same, over. */
    public JobRecord over(JobFate how, Instant at) {
        return new JobRecord(id, name, service, tasks, submitted, descriptor, how, at, killing, ends);
    }
}
