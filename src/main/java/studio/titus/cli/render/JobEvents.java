package studio.titus.cli.render;

import java.util.List;
import java.util.Locale;
import studio.titus.titus.Job;
import studio.titus.titus.Task;
import studio.titus.titus.job.rules.Finding;
import studio.titus.titus.job.rules.Report;

/** The JSON lines of the commands about jobs. */
public final class JobEvents {

    private JobEvents() {}

    /** What would become of a file. */
    public static JsonLine verdict(String file, Report report) {
        List<JsonLine> problems =
                report.findings().stream().map(JobEvents::problem).toList();
        return JsonLine.empty()
                .put("file", file)
                .put("verdict", lower(report.outcome()))
                .put("problems", problems);
    }

    /** A job that the gateway knows. */
    public static JsonLine job(Job job) {
        return JsonLine.event("job")
                .put("id", job.id())
                .put("state", job.status().state())
                .put("reason", job.status().reasonCode())
                .put("kind", JobTable.kind(job))
                .put("application", job.applicationName())
                .put("owner", job.teamEmail())
                .put("min", job.capacity().min())
                .put("desired", job.capacity().desired())
                .put("max", job.capacity().max());
    }

    /** One of its tasks. */
    public static JsonLine task(Task task) {
        return JsonLine.event("task")
                .put("id", task.id())
                .put("job", task.jobId())
                .put("state", task.status().state())
                .put("reason", task.status().reasonCode())
                .put("index", task.index().isPresent() ? task.index().getAsInt() : null)
                .put("attempt", task.attempt())
                .put("agent", task.agent())
                .put("address", task.containerAddress());
    }

    private static JsonLine problem(Finding finding) {
        JsonLine line = JsonLine.empty()
                .put("field", finding.field())
                .put("message", finding.sentence())
                .put("severity", lower(finding.severity()));
        if (!finding.effective().isEmpty()) {
            line.put("effective", finding.effective());
        }
        return finding.gateway().isEmpty() ? line : line.put("gateway", finding.gateway());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
