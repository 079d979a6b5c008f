package studio.titus.nodes.history;

import java.util.List;
import studio.titus.titus.Job;
import studio.titus.titus.Task;

/**
 * What a gateway told at one moment.
 *
 * @param tasks of all jobs
 * @param active whether the group of agents takes tasks; it stops doing so when the master restarts
 */
public record JobLook(List<Job> jobs, List<Task> tasks, boolean active) {

    public JobLook {
        jobs = List.copyOf(jobs);
        tasks = List.copyOf(tasks);
    }
}
