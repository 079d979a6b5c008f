package studio.titus.titus.job.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.titus.job.Resources;
import studio.titus.titus.job.rules.Finding.Severity;
import studio.titus.titus.job.rules.Report.Outcome;
import studio.titus.titus.job.text.JobTemplate;

class JobRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "applicationName | \"a\" | \" \" | The application needs a name.",
                "owner.teamEmail | \"@\" | \"me\" | An e-mail address is needed, with an @.",
                "container.image.name | \"a//B_./-\" | \"host:5000/a\" | The image's name may hold",
                "container.image.tag | \"1._-\" | \"a b\" | A tag (letters, digits, . _ -) or a digest is needed",
                "container.securityProfile.securityGroups | [\"sg-1\",\"sg-2\",\"sg-3\",\"sg-4\",\"sg-5\",\"sg-6\"] |"
                        + " [] | 1 to 6 security groups are needed.",
                "container.securityProfile.securityGroups | [\"sg-\"] | [\"web\"] | The id of each security group"
                        + " begins with sg-.",
                "container.securityProfile.iamRole | \"r\" | \"\" | An IAM role is needed.",
                "container.resources.cpu | 64 | 64.1 | At most 64.0 is allowed.",
                "container.resources.cpu | 1 | \"NaN\" | A number is needed.",
                "container.resources.gpu | 16 | 17 | At most 16 is allowed.",
                "container.resources.memoryMB | 524288 | 524289 | At most 524288 is allowed.",
                "container.resources.diskMB | 1048576 | 1048577 | At most 1048576 is allowed.",
                "container.resources.networkMbps | 40000 | 40001 | At most 40000 is allowed.",
                "container.softConstraints | {\"constraints\":{\"ZONEBALANCE\":\"true\"}} |"
                        + " {\"constraints\":{\"host\":\"true\"}} | Unknown: [host].",
                "container.hardConstraints | {\"constraints\":{\"uniqueHost\":\"true\"}} |"
                        + " {\"constraints\":{\"serverGroup\":\"x\"}} | Unknown: [servergroup].",
                "batch.size | 1 | 0 | At least one task is needed.",
                "batch.size | 1000 | 1001 | At most 1000 tasks are allowed.",
                "batch.runtimeLimitSec | \"60\" | \"59\" | The runtime limit must be 60 seconds or more.",
                "batch.runtimeLimitSec | \"864000\" | \"864001\" | The runtime limit must be 864000 seconds (10 days)"
                        + " or less.",
                "batch.retryPolicy | {\"immediate\":{}} | {} | A retry policy is needed",
                "service.capacity | {\"min\":1,\"desired\":1,\"max\":1} | {\"min\":2,\"desired\":1,\"max\":1} | The"
                        + " least number of tasks (2) is above the wanted one (1).",
                "service.capacity | {\"desired\":2,\"max\":2} | {\"desired\":4,\"max\":3} | The wanted number of tasks"
                        + " (4) is above the most (3).",
                "service.capacity | {\"max\":2500} | {\"max\":2501} | At most 2500 tasks are allowed.",
                "service.retryPolicy | {\"immediate\":{\"retries\":0}} | null | A retry policy is needed"
            })
    void whatTheGatewayRefusesIsToldAtItsFieldInPlainWords(String field, String legal, String illegal, String words) {
        assertThat(Sample.of(field).with(field, legal).of(Severity.ERROR)).isEmpty();

        var refused = Sample.of(field).with(field, illegal);
        assertThat(refused.report().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(refused.of(Severity.ERROR)).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).startsWith(words);
            assertThat(field).startsWith(finding.field());
            assertThat(finding.gateway()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "batch.size | -1 | batch.size | The number is out of range",
                "batch.size | 1.5 | batch.size | A whole number is expected here.",
                "container.resources.cpu | \"x\" | container.resources.cpu | A number is expected here.",
                "container.resources.allocateIP | 1 | container.resources.allocateIP | true or false is expected here.",
                "container.entryPoint | \"a b\" | container.entryPoint | A list [ ] is expected here.",
                "container.entryPoint | [\"a\",null] | container.entryPoint[1] | A list must not hold null.",
                "container.env | {\"A\":null} | container.env | The value of a key must not be null.",
                "container.env | [] | container.env | An object { } of texts is expected here.",
                "container.image | \"a:b\" | container.image | An object { } is expected here.",
                "container.resources.shmSizeMB | 1 | container.resources.shmSizeMB | This gateway has no such field",
                "service | {\"enabled\":true} | batch | Only one of the fields"
            })
    void whatDoesNotFitTheFieldIsToldAtItsPlace(String field, String value, String place, String words) {
        assertThat(Sample.of(field)
                        .with("batch", "{\"size\":1}")
                        .with(field, value)
                        .of(Severity.ERROR))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo(place);
                    assertThat(finding.sentence()).startsWith(words);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "container.resources.cpu | 1.0 | 0.5 | 1.0",
                "container.resources.memoryMB | 512 | 511 | 512",
                "container.resources.diskMB | 1024 | 1023 | 1024",
                "container.resources.networkMbps | 128 | 127 | 128",
                "capacityGroup | \"x\" | \" x \" | x",
                "applicationName | \"x\" | \" x\" | x"
            })
    void whatTheGatewayChangesIsToldWithWhatCounts(String field, String kept, String changed, String effective) {
        assertThat(Sample.of(field).with(field, kept).report().outcome()).isEqualTo(Outcome.ACCEPTED);

        var raised = Sample.of(field).with(field, changed);
        assertThat(raised.report().outcome()).isEqualTo(Outcome.RAISED);
        assertThat(raised.of(Severity.WARNING)).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.effective()).isEqualTo(effective);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "container.entryPoint | [\"sh\",\"-c\",\"'echo $A'\"] | [\"sh\",\"-c\",\"echo $A\"] | $A is replaced"
                        + " by nothing",
                "container.entryPoint | [\"a\"] | [\"a\",\"\"] | An empty argument disappears",
                "container.entryPoint | [\"it\\\\'s\"] | [\"it's\"] | A quote is never closed",
                "container.command | [] | [\"c\"] | The command never reaches the container.",
                "container.image.name | \"library/a\" | \"Library/a\" | No registry knows names with capital letters",
                "container.image.digest | \"\" | \"sha256:abc\" | This gateway takes digests that begin with a decimal"
                        + " digit",
                "container.image.digest | \"\" | \"md5:1\" | Next to a tag the digest counts",
                "container.securityProfile.securityGroups | [\"sg-00000001\",\"sg-00000002\"] |"
                        + " [\"sg-00000002\",\"sg-00000001\"] | Sort the security groups",
                "container.securityProfile.securityGroups | [\"sg-00000001\"] | [\"sg-00000001\",\"sg-00000001\"] | A"
                        + " security group is named twice.",
                "container.securityProfile.securityGroups | [\"sg-00000001\"] | [\"sg-\"] | sg- is no security group's"
                        + " id.",
                "container.securityProfile.iamRole | \"arn:aws:iam::123456789012:role/r\" | \"r\" | Give the role's"
                        + " whole ARN",
                "container.resources.cpu | 2.0 | 1.5 | The agent drops the fraction: the container gets 1 CPU.",
                "container.resources.gpu | 0 | 1 | A job with GPUs never starts",
                "container.resources.efsMounts | [{\"efsId\":\"fs-1\",\"mountPoint\":\"/m\"}] |"
                    + " [{\"efsId\":\"fs-1\",\"mountPoint\":\"m\"}] | The folder within the container must begin with"
                    + " /.",
                "container.resources.efsMounts | [{\"efsId\":\"fs-1\",\"mountPoint\":\"/logs/x\"}] |"
                        + " [{\"efsId\":\"fs-1\",\"mountPoint\":\"/logs\"}] | /logs belongs to Titus",
                "container.softConstraints | {\"constraints\":{\"uniqueHost\":\"true\"}} |"
                        + " {\"constraints\":{\"uniqueHost\":\"True\"}} | uniqueHost has no effect",
                "container.hardConstraints | {\"constraints\":{\"uniqueHost\":\"true\"}} |"
                        + " {\"constraints\":{\"zoneBalance\":\"true\"}} | zoneBalance as a requirement counts on three"
                        + " zones",
                "container.env | {\"_A1\":\"\"} | {\"A-B\":\"\"} | 'A-B' is no good name for a variable",
                "container.env | {\"NETFLIX_APP\":\"x\"} | {\"TITUS_JOB_ID\":\"x\"} | Titus sets TITUS_JOB_ID itself",
                "attributes | {\"a\":\"b\"} | {\"titus.agent.batch\":\"true\"} | The agent reads this among the"
                        + " container's attributes only.",
                "container.attributes | {\"titus.agent.batch\":\"true\"} | {\"titusParameter.agent.batch\":\"true\"} |"
                        + " This version knows the switch as titus.agent.batch.",
                "container.attributes | {\"titus.agent.killWaitSeconds\":\"300\"} |"
                        + " {\"titus.agent.killWaitSeconds\":\"301\"} | Only 10 to 300 seconds count",
                "jobGroupInfo.detail | \"d\" | \"d-e\" | Dashes part the cluster's name",
                "batch.retryPolicy | {\"exponentialBackOff\":{\"initialDelayMs\":1,\"maxDelayIntervalMs\":1}} |"
                    + " {\"exponentialBackOff\":{\"initialDelayMs\":2,\"maxDelayIntervalMs\":1}} | The longest delay"
                    + " is shorter than the first.",
                "service.enabled | true | null | Autoscaling leaves this service alone",
                "service.capacity | {\"max\":1} | {} | A service of at most 0 tasks runs nothing."
            })
    void whatNobodyElseTellsIsTold(String field, String good, String trap, String words) {
        assertThat(Sample.of(field).with(field, good).of(Severity.WARNING)).isEmpty();

        var caught = Sample.of(field).with(field, trap);
        assertThat(caught.report().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(caught.of(Severity.WARNING)).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).startsWith(words);
            assertThat(finding.field()).startsWith(field);
        });
    }

    @Test
    void whatTheMasterSetsItselfAndWhatIsDroppedIsTold() {
        var job = Sample.of("batch")
                .with("attributes", "{\"titus.cell\":\"mine\"}")
                .with("container.softConstraints.expression", "\"e\"")
                .with("batch.retryPolicy", "{\"delayed\":{\"delayMs\":1000,\"initialDelayMs\":5}}");

        assertThat(job.report().outcome()).isEqualTo(Outcome.RAISED);
        assertThat(job.of(Severity.WARNING))
                .extracting(Finding::field, Finding::effective)
                .containsExactly(
                        tuple("container.softConstraints.expression", ""),
                        tuple("batch.retryPolicy.delayed.initialDelayMs", "0"),
                        tuple("attributes.titus.cell", "the name of the master's cell"));
    }

    @Test
    void aConstraintInTwoSpellingsIsRequiredAndPreferredAtOnce() {
        var job = Sample.of("batch")
                .with("container.softConstraints", "{\"constraints\":{\"UniqueHost\":\"true\"}}")
                .with("container.hardConstraints", "{\"constraints\":{\"uniqueHost\":\"true\"}}");

        assertThat(job.of(Severity.WARNING))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.sentence()).isEqualTo("UniqueHost is required and preferred at once."));
    }

    @Test
    void theSuccessOfABatchJobMustBeReadFromItsTasks() {
        assertThat(Sample.of("batch").of(Severity.INFO))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("only the tasks tell of success"));
    }

    @Test
    void whatNoAgentOfTheStackCanGiveIsTold() {
        var rules = new JobRules(new AgentSize("m4.large", 2, 7000, 28_000, 450));
        var job = JobTemplate.SLEEP.job();
        var most = job.withContainer(job.container().withResources(Resources.of(2, 7000, 28_000, 450)));
        var more = job.withContainer(job.container().withResources(Resources.of(3, 7001, 28_001, 451)));

        assertThat(warnings(rules.check(most))).isEmpty();
        assertThat(warnings(rules.check(more)))
                .containsExactly(
                        "No agent can start this: an agent of type m4.large has 2.0 CPU.",
                        "No agent can start this: an agent of type m4.large has 7000 MB of memory.",
                        "No agent can start this: an agent of type m4.large has 28000 MB of disk.",
                        "No agent can start this: an agent of type m4.large has 450 Mbit/s.");
    }

    @Test
    void aMountIsNumberedAsItWasGivenAlthoughTheGatewaySortsThem() {
        var job = Sample.of("batch")
                .with(
                        "container.resources.efsMounts",
                        "[{\"efsId\":\"\",\"mountPoint\":\"/z\"},{\"efsId\":\"fs-1\",\"mountPoint\":\"/a\"}]");

        assertThat(job.of(Severity.ERROR))
                .extracting(Finding::field)
                .containsExactly("container.resources.efsMounts[0].efsId");
    }

    @Test
    void allUnknownFieldsAreNamedAtOnce() {
        var job = Sample.of("batch").with("foo", "1").with("container.bar", "2");

        assertThat(job.of(Severity.ERROR)).extracting(Finding::field).containsExactlyInAnyOrder("foo", "container.bar");
    }

    @Test
    void textThatIsNoJobIsRefusedWithOneSentence() {
        for (String text : List.of("", "null", "[]", "5", "{", "hello", "curl -d '{}' x")) {
            var report = new JobRules().check(text.getBytes(StandardCharsets.UTF_8));

            assertThat(report.outcome()).as(text).isEqualTo(Outcome.REJECTED);
            assertThat(report.findings().getFirst().severity()).isEqualTo(Severity.ERROR);
        }
    }

    private static List<String> warnings(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(Finding::sentence)
                .toList();
    }
}
