package studio.titus.titus.job.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import studio.titus.titus.job.GeneratedJobs;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.titus.job.rules.Finding;
import studio.titus.titus.job.rules.JobRules;
import studio.titus.titus.job.rules.Report.Outcome;

class JobTemplateTest {

    @Provide
    Arbitrary<JobDescriptor> jobs() {
        return GeneratedJobs.any();
    }

    @Example
    void everyTemplateIsTakenAsItIsWithNothingToWarnOf() {
        for (JobTemplate template : JobTemplate.values()) {
            var report = new JobRules().check(template.job());

            assertThat(report.outcome()).as(template.name()).isEqualTo(Outcome.ACCEPTED);
            assertThat(report.findings())
                    .as(template.name())
                    .noneMatch(finding -> finding.severity() != Finding.Severity.INFO);
        }
    }

    @Example
    void aTemplateSaysNothingThatItsJobWouldNotSay() {
        for (JobTemplate template : JobTemplate.values()) {
            assertThat(JobJson.read(template.json())).isEqualTo(new Imported.Job(template.job(), List.of()));
        }
    }

    @Property(tries = 200)
    void aJobComesBackFromItsCurlCommand(@ForAll("jobs") JobDescriptor job) {
        String command = CurlText.of(job, URI.create("http://127.0.0.1:7001/"));

        assertThat(command).endsWith(" http://127.0.0.1:7001/api/v3/jobs");
        assertThat(JobJson.read(command)).isEqualTo(new Imported.Job(job, List.of()));
    }

    @Property(tries = 200)
    void everyJobCanBeToldInWords(@ForAll("jobs") JobDescriptor job) {
        assertThat(JobSummary.of(job)).hasSizeGreaterThanOrEqualTo(5).allMatch(sentence -> sentence.endsWith("."));
    }

    @Example
    void theSummaryTellsABatchJob() {
        assertThat(JobSummary.of(JobTemplate.SHARDED.job()))
                .containsExactly(
                        "shards runs /bin/sh -c 'echo shard $TITUS_TASK_INDEX of $SHARDS' in library/alpine:3.7.",
                        "Each task gets 1 CPU, 1024 MB of memory, 10240 MB of disk and 128 Mbit/s.",
                        "4 tasks, each for at most 1 h.",
                        "A task that fails is tried again 2 times, after 5 s first, doubled up to 2 min.",
                        "Placement preferred: uniqueHost.",
                        "As arn:aws:iam::123456789012:role/titusappwiths3InstanceProfile with 1 security group;"
                                + " me@example.com hears of it.");
    }

    @Example
    void theSummaryTellsAServiceWithoutTheValuesOfItsEnvironment() {
        assertThat(JobSummary.of(JobTemplate.WORKER.job()))
                .contains("1 task kept running, between 1 and 3.", "A task that ends is replaced, always.")
                .noneMatch(sentence -> sentence.contains("tasks\""));
    }
}
