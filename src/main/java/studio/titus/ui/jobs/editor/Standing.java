package studio.titus.ui.jobs.editor;

import java.util.List;
import java.util.Optional;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobGroup;

/**
 * What awaits a job at the gateway.
 *
 * @param group the stack's group of agents
 * @param active whether it takes tasks
 * @param jobs the jobs that are there
 */
public record Standing(String group, boolean active, List<JobDescriptor> jobs) {

    public Standing {
        jobs = List.copyOf(jobs);
    }

    /** The next free sequence for a job, when the one it has is taken. */
    Optional<JobGroup> free(JobDescriptor job) {
        return !job.group().sequence().isEmpty() && isTaken(job, job.group().sequence())
                ? Optional.of(job.group().next(sequence -> isTaken(job, sequence)))
                : Optional.empty();
    }

    private boolean isTaken(JobDescriptor job, String sequence) {
        JobGroup wanted = new JobGroup(job.group().stack(), job.group().detail(), sequence);
        return jobs.stream()
                .anyMatch(other -> other.applicationName().equals(job.applicationName())
                        && other.group().equals(wanted));
    }
}
