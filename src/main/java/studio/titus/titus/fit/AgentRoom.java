package studio.titus.titus.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.titus.titus.Job;
import studio.titus.titus.MesosState;
import studio.titus.titus.Task;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;

/**
 * An agent and what is taken of it.
 *
 * @param name what it is called; the id of its machine where nobody has given it another
 * @param instance the id of its machine
 * @param type of its machine, such as {@code m4.large}
 * @param used by Titus's tasks
 * @param tasks how many there are
 */
public record AgentRoom(String name, String instance, String type, Amount total, Amount used, int tasks) {

    /** The agents that Mesos knows, with the tasks that Titus has put there. */
    public static List<AgentRoom> of(MesosState mesos, List<Job> jobs, List<Task> tasks) {
        Map<String, Amount> each = new HashMap<>();
        for (Job job : jobs) {
            descriptor(job)
                    .ifPresent(read ->
                            each.put(job.id(), Amount.of(read.container().resources())));
        }
        return mesos.agents().stream().map(agent -> of(agent, each, tasks)).toList();
    }

    private static AgentRoom of(MesosState.Agent agent, Map<String, Amount> each, List<Task> tasks) {
        List<Amount> there = tasks.stream()
                .filter(task -> !task.status().isOver() && task.agent().equals(agent.attribute("id")))
                .map(task -> each.getOrDefault(task.jobId(), Amount.NONE))
                .toList();
        return new AgentRoom(
                agent.attribute("id"),
                agent.attribute("id"),
                agent.attribute("itype"),
                new Amount(
                        agent.resource("cpus"),
                        agent.resource("mem"),
                        agent.resource("disk"),
                        agent.resource("network")),
                there.stream().reduce(Amount.NONE, Amount::plus),
                there.size());
    }

    private static Optional<JobDescriptor> descriptor(Job job) {
        return JobJson.read(job.descriptor()) instanceof Imported.Job read ? Optional.of(read.job()) : Optional.empty();
    }

    public AgentRoom named(String other) {
        return new AgentRoom(other, instance, type, total, used, tasks);
    }

    /** What nobody has taken. */
    public Amount free() {
        return total.minus(used);
    }
}
