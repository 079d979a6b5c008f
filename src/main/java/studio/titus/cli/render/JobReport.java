package studio.titus.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.titus.titus.job.rules.Finding;
import studio.titus.titus.job.rules.Report;

/** What would become of a job, as lines for people. */
public final class JobReport {

    private final Style style;

    public JobReport(Style style) {
        this.style = style;
    }

    public List<String> lines(String file, Report report) {
        var lines = new ArrayList<String>();
        String sign = report.outcome() == Report.Outcome.REJECTED ? style.failed() : style.done();
        lines.add("%s %s: %s".formatted(sign, file, report.outcome().name().toLowerCase(Locale.ROOT)));
        report.findings().forEach(finding -> lines.add("    " + line(finding)));
        return lines;
    }

    private static String line(Finding finding) {
        String where = finding.field().isEmpty() ? "" : finding.field() + ": ";
        return "%s  %s%s".formatted(finding.severity().name().toLowerCase(Locale.ROOT), where, finding.sentence());
    }
}
