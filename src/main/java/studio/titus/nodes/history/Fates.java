package studio.titus.nodes.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.titus.state.JobFate;
import studio.titus.state.JobRecord;
import studio.titus.state.JobRecord.TaskEnd;
import studio.titus.titus.Job;
import studio.titus.titus.Task;

/**
 * Judges what became of jobs. The gateway says {@code Finished} and {@code normal} of each batch job, however its tasks ended, and forgets it
 * soon: only what was seen of its tasks tells.
 */
final class Fates {

    private static final String WELL = "normal";
    private static final int KEPT_ENDS = 200;

    private Fates() {}

    /** Of a job that is over or gone. */
    static JobFate of(JobRecord job, boolean finished, boolean restarted) {
        if (job.killing()) {
            return JobFate.KILLED;
        }
        if (!finished && (restarted || job.service())) {
            return JobFate.LOST;
        }
        Map<Integer, TaskEnd> last = new HashMap<>();
        job.ends().stream()
                .sorted(Comparator.comparingInt(TaskEnd::attempt))
                .forEach(end -> last.put(end.index(), end));
        if (last.size() < job.tasks()) {
            return JobFate.UNSEEN;
        }
        return last.values().stream().allMatch(end -> end.reason().equals(WELL)) ? JobFate.SUCCEEDED : JobFate.FAILED;
    }

    /** Whether somebody has asked for the end of the job. */
    static boolean killed(Job job) {
        return job.status().state().equals("KillInitiated")
                || job.history().stream().anyMatch(status -> status.state().equals("KillInitiated"));
    }

    /** The ends known before, with those that a look shows. */
    static List<TaskEnd> ends(List<TaskEnd> known, List<Task> tasks) {
        List<TaskEnd> all = new ArrayList<>(known);
        tasks.stream()
                .filter(task -> task.status().isOver())
                .filter(task -> known.stream().noneMatch(end -> end.task().equals(task.id())))
                .map(Fates::end)
                .forEach(all::add);
        return all.size() <= KEPT_ENDS ? all : latest(all);
    }

    /** A batch job may have more tasks than are worth keeping; then those that ended badly go first into the memory. */
    private static List<TaskEnd> latest(List<TaskEnd> all) {
        return all.stream()
                .sorted(Comparator.comparing((TaskEnd end) -> end.reason().equals(WELL)))
                .limit(KEPT_ENDS)
                .toList();
    }

    private static TaskEnd end(Task task) {
        var status = task.status();
        return new TaskEnd(
                task.id(),
                task.index().orElse(-1),
                task.attempt(),
                status.reasonCode(),
                status.reasonMessage(),
                status.at());
    }
}
