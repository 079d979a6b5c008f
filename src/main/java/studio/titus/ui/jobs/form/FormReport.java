package studio.titus.ui.jobs.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.rules.Finding;
import studio.titus.titus.job.rules.JobRules;
import studio.titus.titus.job.rules.Report;
import studio.titus.titus.job.text.JobTemplate;

/**
 * What is known of a form before it is sent.
 *
 * @param byField what is said of each field, the gravest first
 * @param elsewhere what is about no field of the page
 * @param kept what a gateway makes of the values that have defaults and limits; empty when one is beyond its limit
 */
public record FormReport(Map<JobField, List<Finding>> byField, List<Finding> elsewhere, Optional<JobDescriptor> kept) {

    /** What the rules say, and beside that what a gateway has said of this very job. */
    public static FormReport of(JobForm form, JobRules rules, List<Finding> said) {
        Report report = rules.check(form.job());
        Map<JobField, List<Finding>> byField = new EnumMap<>(JobField.class);
        var elsewhere = new ArrayList<Finding>();
        Stream.concat(said.stream(), report.findings().stream())
                .forEach(finding -> JobField.at(finding.field(), form.job())
                        .map(field -> byField.computeIfAbsent(field, _ -> new ArrayList<>()))
                        .orElse(elsewhere)
                        .add(finding));
        return new FormReport(byField, elsewhere, kept(form.job(), rules));
    }

    /** Asked for a job that is whole, so that the answer comes while the form is still half empty. */
    private static Optional<JobDescriptor> kept(JobDescriptor job, JobRules rules) {
        JobDescriptor whole = JobTemplate.SLEEP.job();
        return rules.check(whole.withCapacityGroup(job.capacityGroup())
                        .withContainer(
                                whole.container().withResources(job.container().resources())))
                .kept();
    }

    /** What is to be said of a field. */
    public List<Finding> of(JobField field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The fields that keep a gateway from taking the job. */
    public List<JobField> wrong() {
        return Stream.of(JobField.values())
                .filter(field -> of(field).stream().anyMatch(FormReport::isError))
                .toList();
    }

    public boolean isAccepted() {
        return wrong().isEmpty() && elsewhere.stream().noneMatch(FormReport::isError);
    }

    /** What counts instead of the field's value; empty when that is the value itself, or not known. */
    public Optional<String> effective(JobField field, JobForm form) {
        boolean limited = switch (field) {
            case CPU, MEMORY, DISK, NETWORK, CAPACITY_GROUP -> true;
            default -> false;
        };
        return limited ? kept.map(field::read).filter(text -> !form.says(field, text)) : Optional.empty();
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR;
    }
}
