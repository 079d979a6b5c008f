package studio.titus.cli.render;

import java.util.List;
import java.util.Locale;
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
