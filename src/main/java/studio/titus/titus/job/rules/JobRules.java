package studio.titus.titus.job.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.titus.job.judge.Change;
import studio.titus.titus.job.judge.GatewayJudge;
import studio.titus.titus.job.judge.Verdict.Accepted;
import studio.titus.titus.job.judge.Verdict.Refused;
import studio.titus.titus.job.judge.Violation;
import studio.titus.titus.job.rules.Report.Outcome;

/** Tells what a gateway would make of a job, and what it would not tell. Safe for many threads. */
public final class JobRules {

    private final GatewayJudge judge = new GatewayJudge();
    private final List<Trap> traps;

    /** Without knowledge of any agent. */
    public JobRules() {
        this(null);
    }

    /** @param agent the biggest agent that there is, null when none is known */
    public JobRules(@Nullable AgentSize agent) {
        traps = List.of(
                new EntryPointTraps(),
                new ImageTraps(),
                new SecurityTraps(),
                new ResourceTraps(agent),
                new ConstraintTraps(),
                new EnvironmentTraps(),
                new AttributeTraps(),
                new KindTraps());
    }

    /** What would become of a job that is sent as we send it. */
    public Report check(JobDescriptor job) {
        return check(JobJson.write(job).getBytes(StandardCharsets.UTF_8));
    }

    /** What would become of exactly this text as the body of a request. */
    public Report check(byte[] text) {
        Optional<JobDescriptor> job = job(text);
        var findings = new ArrayList<Finding>();
        job.ifPresent(read -> traps.forEach(trap -> trap.check(read, findings::add)));
        Report report = switch (judge.judge(text)) {
            case Accepted(var stored, var changes) -> {
                changes.forEach(change -> findings.add(finding(change)));
                yield new Report(changes.isEmpty() ? Outcome.ACCEPTED : Outcome.RAISED, findings, Optional.of(stored));
            }
            case Refused refused -> {
                findings.addAll(errors(text, refused, job));
                yield new Report(Outcome.REJECTED, findings, Optional.empty());
            }
        };
        return new Report(report.outcome(), sorted(findings), report.stored());
    }

    private static Optional<JobDescriptor> job(byte[] text) {
        return switch (JobJson.read(new String(text, StandardCharsets.UTF_8))) {
            case Imported.Job(var job, var _) -> Optional.of(job);
            case Imported.Unreadable _, Imported.NamesFile _ -> Optional.empty();
        };
    }

    private static List<Finding> errors(byte[] text, Refused refused, Optional<JobDescriptor> job) {
        return refused.violations().isEmpty()
                ? Refusals.ofText(text, refused)
                : refused.violations().stream()
                        .map(violation -> finding(violation, job))
                        .toList();
    }

    private static Finding finding(Violation violation, Optional<JobDescriptor> job) {
        String field = violation.field();
        return Finding.error(
                job.map(read -> GatewayFields.json(field, read)).orElse(field),
                Sentences.of(violation),
                "%s: %s".formatted(field, violation.description()));
    }

    private static Finding finding(Change change) {
        String kept =
                change.to().isEmpty() ? "The gateway drops it." : "The gateway makes it %s.".formatted(change.to());
        return new Finding(change.field(), Finding.Severity.WARNING, kept, change.to(), "");
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
