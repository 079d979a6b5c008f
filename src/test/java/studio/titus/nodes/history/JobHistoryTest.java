package studio.titus.nodes.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.state.JobFate;
import studio.titus.state.JobRecord;
import studio.titus.state.JobsFile;
import studio.titus.titus.Capacity;
import studio.titus.titus.Job;
import studio.titus.titus.SecretEnv;
import studio.titus.titus.Status;
import studio.titus.titus.Task;

class JobHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String DESCRIPTOR = """
        {"applicationName":"web","jobGroupInfo":{"stack":"lab","sequence":"v001"},
         "container":{"env":{"COLOUR":"blue","PIN":"1234","DB_PASSWORD":"hunter2"}},
         "service":{"capacity":{"min":1,"desired":2,"max":3}}}\
        """;

    @TempDir
    private Path folder;

    private Instant now = NOON;

    private JobHistory history() {
        return new JobHistory(new JobsFile(folder), () -> now);
    }

    private static Job job(String id, boolean service, int tasks, Status... states) {
        var all = List.of(states);
        return new Job(
                id,
                "app",
                "me@example.com",
                service,
                new Capacity(tasks, tasks, tasks),
                all.getLast(),
                all.subList(0, all.size() - 1),
                "{\"applicationName\":\"app\"}");
    }

    private static Status status(String state, String reason) {
        return new Status(state, reason, "", NOON);
    }

    private static Task ended(String job, int index, int attempt, String reason) {
        return new Task(
                job + index + attempt,
                job,
                OptionalInt.of(index),
                attempt,
                "i-1",
                "",
                status("Finished", reason),
                List.of());
    }

    private static JobLook look(List<Job> jobs, Task... tasks) {
        return new JobLook(jobs, List.of(tasks), true);
    }

    private static final Status ACCEPTED = status("Accepted", "");

    private JobFate fate(JobHistory history, JobLook... looks) {
        JobRecord last = null;
        for (JobLook look : looks) {
            last = history.seen(look).getFirst();
        }
        return Objects.requireNonNull(last).fate();
    }

    @Test
    void whatWasSubmittedIsStillKnownAfterTheProgramHasEnded() {
        history().submitted("j1", DESCRIPTOR, Set.of("PIN"));

        var job = history().all().getFirst();

        assertThat(job.name()).isEqualTo("web-lab-v001");
        assertThat(job.service()).isTrue();
        assertThat(job.tasks()).isEqualTo(2);
        assertThat(job.submitted()).isEqualTo(NOON);
        assertThat(job.fate()).isEqualTo(JobFate.ACTIVE);
    }

    @Test
    void secretsNeverReachTheDiskAndItIsKnownWhichToAskForAgain() throws IOException {
        history().submitted("j1", DESCRIPTOR, Set.of("PIN"));

        assertThat(Files.readString(folder.resolve("jobs.json")))
                .contains("blue")
                .doesNotContain("1234", "hunter2");
        assertThat(SecretEnv.missing(history().all().getFirst().descriptor())).containsExactly("PIN", "DB_PASSWORD");
    }

    @Test
    void aBatchJobSucceededOnlyWhenItsTasksSaySo() {
        var running = List.of(job("j1", false, 2, ACCEPTED));
        var over = List.of(job("j1", false, 2, ACCEPTED, status("Finished", "normal")));

        assertThat(fate(history(), look(running, ended("j1", 0, 0, "normal")), look(over, ended("j1", 1, 0, "normal"))))
                .isEqualTo(JobFate.SUCCEEDED);
    }

    @Test
    void aBatchJobOfWhichATaskFailedHasFailedThoughItsOwnReasonIsNormal() {
        var over = List.of(job("j1", false, 2, ACCEPTED, status("Finished", "normal")));

        assertThat(fate(history(), look(over, ended("j1", 0, 0, "normal"), ended("j1", 1, 0, "failed"))))
                .isEqualTo(JobFate.FAILED);
    }

    @Test
    void aLaterAttemptThatWentWellMakesUpForOneThatFailed() {
        var running = List.of(job("j1", false, 1, ACCEPTED));

        assertThat(fate(
                        history(),
                        look(running, ended("j1", 0, 0, "failed")),
                        look(running, ended("j1", 0, 1, "normal")),
                        look(List.of())))
                .isEqualTo(JobFate.SUCCEEDED);
    }

    @Test
    void aBatchJobThatEndedWhileNobodyLookedIsNotSaidToHaveSucceeded() {
        assertThat(fate(history(), look(List.of(job("j1", false, 1, ACCEPTED))), look(List.of())))
                .isEqualTo(JobFate.UNSEEN);
    }

    @Test
    void aJobThatSomebodyEndedWasKilledWhoeverAskedForIt() {
        var here = history();
        here.seen(look(List.of(job("j1", true, 1, ACCEPTED))));
        here.killed("j1");
        assertThat(here.seen(look(List.of())).getFirst().fate()).isEqualTo(JobFate.KILLED);

        var there = look(List.of(job("j2", false, 1, ACCEPTED, status("KillInitiated", "killed"))));
        here.seen(there);
        assertThat(here.seen(look(List.of())).getLast().fate()).isEqualTo(JobFate.KILLED);
    }

    @Test
    void jobsThatAreGoneAfterTheMasterRestartedAreLost() {
        var history = history();
        history.seen(look(List.of(job("j1", false, 1, ACCEPTED), job("j2", true, 1, ACCEPTED))));

        var after = history.seen(new JobLook(List.of(), List.of(), false));

        assertThat(after).extracting(JobRecord::fate).containsOnly(JobFate.LOST);
        assertThat(after).extracting(JobRecord::ended).containsOnly(NOON);
    }

    @Test
    void aMasterThatDidNotAnswerMeanwhileCountsAsRestarted() {
        var history = history();
        history.seen(look(List.of(job("j1", false, 1, ACCEPTED))));
        history.masterAway();

        assertThat(history.seen(look(List.of())).getFirst().fate()).isEqualTo(JobFate.LOST);
    }

    @Test
    void aJobIsNotLostBecauseTheListIsAMomentBehind() {
        var history = history();
        history.submitted("j1", DESCRIPTOR, Set.of());

        assertThat(history.seen(look(List.of())).getFirst().fate()).isEqualTo(JobFate.ACTIVE);

        now = NOON.plus(Duration.ofMinutes(1));
        assertThat(history.seen(look(List.of())).getFirst().fate()).isEqualTo(JobFate.LOST);
    }

    @Test
    void aFileThatIsDamagedIsSetAside() throws IOException {
        Files.writeString(folder.resolve("jobs.json"), "{oops");

        assertThat(history().all()).isEmpty();
        assertThat(folder.resolve("jobs.json.kept")).hasContent("{oops");
    }

    @Test
    void theMemoryIsBoundedAndKeepsWhatRuns() {
        var history = history();
        history.submitted("first", DESCRIPTOR, Set.of());
        history.seen(look(List.of(job("first", true, 1, ACCEPTED))));
        for (int i = 0; i < 20; i++) {
            var jobs = new ArrayList<Job>(List.of(job("first", true, 1, ACCEPTED)));
            for (int j = 0; j < 20; j++) {
                jobs.add(job("b" + i + "-" + j, false, 1, ACCEPTED));
            }
            history.seen(look(jobs));
        }

        assertThat(history.seen(look(List.of(job("first", true, 1, ACCEPTED)))))
                .hasSize(300)
                .first()
                .extracting(JobRecord::id)
                .isEqualTo("first");
    }
}
