package studio.titus.ui.jobs.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.RetryPolicy;
import studio.titus.titus.job.rules.JobRules;
import studio.titus.titus.job.rules.ServerFindings;
import studio.titus.titus.job.text.JobTemplate;

class JobFormTest {

    private final JobForm sleep = JobForm.of(JobTemplate.SLEEP.job());
    private final JobForm nginx = JobForm.of(JobTemplate.NGINX.job());

    @Test
    void theKindsKeepTheirOwnValues() {
        JobForm service = sleep.with(JobField.SIZE, "7")
                .switched()
                .with(JobField.DESIRED, "3")
                .with(JobField.CPU, "2");

        JobForm batch = service.switched();

        assertThat(batch.text(JobField.SIZE)).isEqualTo("7");
        assertThat(batch.text(JobField.CPU)).isEqualTo("2");
        assertThat(batch.switched().text(JobField.DESIRED)).isEqualTo("3");
        assertThat(batch.json()).contains("\"batch\"").doesNotContain("\"service\"");
    }

    @ParameterizedTest
    @CsvSource({
        "MEMORY, 2 GB, memoryMB, 2048",
        "MEMORY, 1.5g, memoryMB, 1536",
        "MEMORY, 700, memoryMB, 700",
        "DISK, 1 TB, diskMB, 1048576",
        "NETWORK, 1 Gbps, networkMbps, 1000",
        "CPU, 0.5, cpu, 0.5",
        "SIZE, 20, size, 20",
        "RUNTIME_LIMIT, 1 h 30 min, runtimeLimitSec, '\"5400\"'",
        "RUNTIME_LIMIT, 90m, runtimeLimitSec, '\"5400\"'",
        "RUNTIME_LIMIT, 600, runtimeLimitSec, '\"600\"'",
        "DELAY, 250 ms, initialDelayMs, '\"250\"'",
        "MOST_DELAY, 3 min, maxDelayIntervalMs, '\"180000\"'",
        "COMMAND, '/bin/echo ''two words''', entryPoint, '[\"/bin/echo\", \"''two words''\"]'",
        "GROUPS, 'sg-1 sg-2', securityGroups, '[\"sg-1\", \"sg-2\"]'",
        "ENV, export A=b, A, '\"b\"'",
        "MOUNTS, fs-1 /media, mountPerm, '\"RW\"'"
    })
    void whatPeopleTypeBecomesTheExactValue(JobField field, String typed, String key, String value) {
        assertThat(sleep.with(field, typed).json()).contains("\"" + key + "\": " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "CPU, many",
        "MEMORY, 2 apples",
        "SIZE, -1",
        "RUNTIME_LIMIT, soon",
        "ENV, lonely",
        "MOUNTS, fs-1",
        "COMMAND, echo ''"
    })
    void aTextThatIsNoValueStaysInItsFieldAndOutOfTheJob(JobField field, String typed) {
        JobForm form = sleep.with(field, typed);

        assertThat(form.text(field)).isEqualTo(typed);
        assertThat(form.job()).isEqualTo(sleep.job());
        assertThat(form.isWhole()).isFalse();
        assertThat(form.with(field, sleep.text(field))).isEqualTo(sleep);
    }

    @Test
    void anEmptyFieldIsNotSent() {
        JobForm form = sleep.with(JobField.CPU, "")
                .with(JobField.MEMORY, "")
                .with(JobField.DISK, "")
                .with(JobField.NETWORK, "");

        assertThat(form.json()).doesNotContain("resources");
        FormReport report = FormReport.of(form, new JobRules(), List.of());
        assertThat(report.effective(JobField.CPU, form)).contains("1");
        assertThat(report.effective(JobField.DISK, form)).contains("1 GB");
    }

    @Test
    void effectiveValuesAreKnownWhileTheFormIsHalfEmpty() {
        JobForm form = JobForm.of(JobDescriptor.empty(sleep.job().kind())).with(JobField.MEMORY, "100");

        FormReport report = FormReport.of(form, new JobRules(), List.of());

        assertThat(report.effective(JobField.MEMORY, form)).contains("512 MB");
        assertThat(report.effective(JobField.CAPACITY_GROUP, form)).contains("DEFAULT");
        assertThat(report.wrong())
                .contains(JobField.APPLICATION, JobField.OWNER, JobField.IMAGE, JobField.GROUPS, JobField.ROLE);
    }

    @Test
    void brokenJsonIsKeptAsWrittenUntilItIsAJobAgain() {
        JobForm broken = sleep.withText("{\"applicationName\": ");

        assertThat(broken.json()).isEqualTo("{\"applicationName\": ");
        assertThat(broken.job()).isEqualTo(sleep.job());
        assertThat(broken.isWhole()).isFalse();
        assertThat(broken.withText(sleep.json()).isWhole()).isTrue();
    }

    @Test
    void aCurlCommandIsReadAndUnknownKeysAreNamed() {
        JobForm form = sleep.withText(
                "curl -d '{\"applicationName\": \"pasted\", \"disruptionBudget\": {}, \"service\": {}}' http://x");

        assertThat(form.text(JobField.APPLICATION)).isEqualTo("pasted");
        assertThat(form.notes()).extracting("path").containsExactly("disruptionBudget");
        assertThat(form.switched().text(JobField.SIZE)).isEqualTo(sleep.text(JobField.SIZE));
    }

    @Test
    void anotherRetryPolicyTakesOverWhatItKnows() {
        JobForm form = sleep.with(JobField.RETRY, Retry.DELAYED);

        assertThat(form.job().kind().retryPolicy()).isEqualTo(new RetryPolicy.Delayed(5_000, 2));
        assertThat(JobField.MOST_DELAY.belongsTo(form.job())).isFalse();
        assertThat(JobField.DELAY.path(form.job())).isEqualTo("batch.retryPolicy.delayed.delayMs");
    }

    @Test
    void aRuleIsOffPreferredOrRequired() {
        JobForm form = nginx.with(JobField.ZONE_BALANCE, Rule.REQUIRE);

        assertThat(form.job().container().hard().values()).isEqualTo(Map.of("zoneBalance", "true"));
        assertThat(form.job().container().soft().values()).isEmpty();
        assertThat(form.with(JobField.ZONE_BALANCE, Rule.OFF)
                        .job()
                        .container()
                        .hard()
                        .values())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "extensions.size, SIZE",
        "extensions.runtimeLimitMs, RUNTIME_LIMIT",
        "container.image.name, IMAGE",
        "container.image, TAG",
        "container.containerResources.memoryMB, MEMORY",
        "container.securityProfile.iamRole, ROLE",
        "extensions.retryPolicy.maxDelayMs, MOST_DELAY",
        "container.softConstraints, UNIQUE_HOST",
        "container, UNIQUE_HOST"
    })
    void whatTheGatewaySaysLandsOnItsField(String server, JobField field) {
        var said = ServerFindings.of(
                "Invalid Argument: {field: %s, description: no},{field: owner.teamEmail, description: x}"
                        .formatted(server),
                sleep.job());

        FormReport report = FormReport.of(sleep, new JobRules(), said);

        assertThat(report.wrong()).containsExactlyInAnyOrder(field, JobField.OWNER);
    }

    @Test
    void typingOnInOneFieldIsOneStep() {
        JobEdits edits = JobEdits.of(sleep)
                .typed(JobField.APPLICATION, "a")
                .typed(JobField.APPLICATION, "ab")
                .rested()
                .typed(JobField.APPLICATION, "abc");

        assertThat(edits.undo().now().text(JobField.APPLICATION)).isEqualTo("ab");
        assertThat(edits.undo().undo().now()).isEqualTo(sleep);
        assertThat(edits.undo().undo().redo().now().text(JobField.APPLICATION)).isEqualTo("ab");
    }

    @Test
    void theLinesOfFieldsAreKnown() {
        String json = nginx.json();
        FieldLines lines = FieldLines.of(json);

        for (JobField field :
                List.of(JobField.OWNER, JobField.IMAGE, JobField.TAG, JobField.DESIRED, JobField.ZONE_BALANCE)) {
            String path = field.path(nginx.job());
            int line = lines.line(path).orElseThrow();
            assertThat(json.lines().toList().get(line))
                    .contains("\"" + path.substring(path.lastIndexOf('.') + 1) + "\"");
        }
        assertThat(lines.line("container.image.digest")).isEqualTo(lines.line("container.image"));
        assertThat(lines.line("nowhere")).isEmpty();
        assertThat(FieldLines.of("{\"a\": {\n\"b\": [1,\n2, {\"c\"").line("a.b[1]"))
                .hasValue(2);
    }

    @Test
    void theServicesOwnFieldsAreNoneOfABatchJob() {
        assertThat(JobField.DESIRED.belongsTo(sleep.job())).isFalse();
        assertThat(JobField.DESIRED.belongsTo(nginx.job())).isTrue();
        assertThat(nginx.job().kind()).isInstanceOf(JobKind.Service.class);
    }
}
