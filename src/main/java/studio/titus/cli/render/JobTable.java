package studio.titus.cli.render;

import java.util.ArrayList;
import java.util.List;
import studio.titus.titus.Job;
import studio.titus.titus.Status;
import studio.titus.titus.Task;

/** Jobs and tasks of a gateway, as lines for people. */
public final class JobTable {

    private static final String JOB = "%-36s  %-13s  %-7s  %5s  %s";
    private static final String TASK = "  %-36s  %-14s  %5s  %-15s  %s";

    private JobTable() {}

    public static List<String> jobs(List<Job> jobs) {
        var lines = new ArrayList<String>();
        lines.add(JOB.formatted("ID", "STATE", "KIND", "TASKS", "APPLICATION"));
        jobs.forEach(job -> lines.add(JOB.formatted(
                job.id(), job.status().state(), kind(job), job.capacity().desired(), job.applicationName())));
        return lines;
    }

    static String kind(Job job) {
        return job.service() ? "service" : "batch";
    }

    /** A job with its states and its tasks. */
    public static List<String> details(Job job, List<Task> tasks) {
        var lines = new ArrayList<String>();
        lines.add("%s  %s of %s, %s".formatted(job.id(), kind(job), job.teamEmail(), job.applicationName()));
        job.history().forEach(status -> lines.add("  " + line(status)));
        lines.add("  " + line(job.status()));
        if (tasks.isEmpty()) {
            lines.add("  No active tasks.");
            return lines;
        }
        lines.add(TASK.formatted("TASK", "STATE", "INDEX", "ADDRESS", "AGENT"));
        tasks.forEach(task -> lines.add(TASK.formatted(
                        task.id(),
                        task.status().state(),
                        task.index().isPresent() ? task.index().getAsInt() : "",
                        task.containerAddress(),
                        task.agent())
                .stripTrailing()));
        return lines;
    }

    private static String line(Status status) {
        String reason = status.reasonCode().isEmpty() ? "" : " (" + status.reasonCode() + ")";
        return "%s  %s%s".formatted(status.at(), status.state(), reason);
    }
}
