package studio.titus.ui.jobs.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.titus.titus.fit.AgentRoom;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobGroup;
import studio.titus.titus.job.rules.AgentSize;

/**
 * What awaits a job at the gateway.
 *
 * @param group the stack's group of agents
 * @param active whether it takes tasks
 * @param jobs the jobs that are there
 * @param agents the agents and what is taken of them; empty where Mesos has none, or does not say
 */
public record Standing(String group, boolean active, List<JobDescriptor> jobs, List<AgentRoom> agents) {

    public Standing {
        jobs = List.copyOf(jobs);
        agents = List.copyOf(agents);
    }

    /** The biggest agent by its memory, for rules that ask whether any agent can start a task. */
    Optional<AgentSize> biggest() {
        return agents.stream()
                .max(Comparator.comparingDouble(agent -> agent.total().memory()))
                .map(agent -> new AgentSize(
                        agent.type(),
                        agent.total().cpu(),
                        (int) agent.total().memory(),
                        (int) agent.total().disk(),
                        (int) agent.total().network()));
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
