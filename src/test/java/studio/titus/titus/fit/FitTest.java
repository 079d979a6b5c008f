package studio.titus.titus.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import studio.titus.titus.Capacity;
import studio.titus.titus.Job;
import studio.titus.titus.MesosState;
import studio.titus.titus.Status;
import studio.titus.titus.Task;
import studio.titus.titus.job.Constraints;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.Resources;
import studio.titus.titus.job.text.JobTemplate;

class FitTest {

    private static final AgentRoom EMPTY =
            new AgentRoom("agent-1", "i-1", "m4.large", new Amount(2, 8_000, 40_000, 1_000), Amount.NONE, 0);
    private static final AgentRoom HALF =
            new AgentRoom("agent-2", "i-2", "m4.large", EMPTY.total(), new Amount(1, 6_000, 1_000, 128), 1);

    private static JobDescriptor job(int size, double cpu, int memory) {
        JobDescriptor job = JobTemplate.SLEEP.job();
        return job.withContainer(job.container().withResources(Resources.of(cpu, memory, 10_000, 128)))
                .withKind(new JobKind.Batch(size, 60, job.kind().retryPolicy()));
    }

    private static JobDescriptor requiring(String rule, JobDescriptor job) {
        return job.withContainer(
                job.container().withConstraints(Constraints.NONE, Constraints.of(Map.of(rule, "true"))));
    }

    @Test
    void tasksGoWhereEveryMeasureSuffices() {
        Fit fit = Fit.of(job(5, 1, 2_000), List.of(EMPTY, HALF));

        assertThat(fit.places()).extracting(Fit.Place::tasks).containsExactly(2, 1);
        assertThat(fit.startable()).isEqualTo(3);
        assertThat(fit.fitting()).isEqualTo(2);
        assertThat(fit.lack()).isEmpty();
    }

    @Test
    void ofAgentsThatAreFullTheNearestSaysWhatItIsShortOf() {
        Fit fit = Fit.of(job(1, 1, 2_500), List.of(HALF));

        assertThat(fit.startable()).isZero();
        assertThat(fit.lack()).contains(new Fit.Lack(HALF, Dimension.MEMORY, 500, true));
    }

    @Test
    void whatNoEmptyAgentCouldTakeIsToldApartFromWhatMustWait() {
        Fit fit = Fit.of(job(1, 1, 9_000), List.of(HALF, EMPTY));

        assertThat(fit.lack()).hasValueSatisfying(lack -> {
            assertThat(lack.ever()).isFalse();
            assertThat(lack.dimension()).isEqualTo(Dimension.MEMORY);
            assertThat(lack.missing()).isEqualTo(1_000);
        });
    }

    @Test
    void aJobThatWantsItsAgentsForItselfGoesToEmptyOnesAlone() {
        Fit fit = Fit.of(requiring("ExclusiveHost", job(2, 0.5, 512)), List.of(HALF, EMPTY));

        assertThat(fit.places()).extracting(Fit.Place::tasks).containsExactly(0, 1);
    }

    @Test
    void aJobWhoseTasksMustNotShareGetsOneOnEachAgent() {
        Fit fit = Fit.of(requiring("uniquehost", job(3, 0.5, 512)), List.of(HALF, EMPTY));

        assertThat(fit.startable()).isEqualTo(2);
    }

    @Test
    void roomIsWhatMesosOffersWithoutTheTasksOfTitusThatHaveNotEnded() {
        var mesos = MesosState.read("""
            {"leader":"m","slaves":[{"pid":"slave(1)@30.0.100.130:5051","active":true,
            "resources":{"cpus":2.0,"mem":7680.0,"disk":40000.0,"network":9000.0,"ports":"[1-2]"},
            "attributes":{"id":"i-1","itype":"m4.large"}}]}\
            """).orElseThrow();
        var accepted = new Status("Accepted", "normal", "", Instant.EPOCH);
        var job = new Job(
                "job", "app", "me@me.com", false, new Capacity(1, 1, 1), accepted, List.of(), JobTemplate.SLEEP.json());
        var tasks = List.of(task("1", "i-1", "Started"), task("2", "i-1", "Finished"), task("3", "", "Accepted"));

        assertThat(AgentRoom.of(mesos, List.of(job), tasks))
                .containsExactly(new AgentRoom(
                        "i-1",
                        "i-1",
                        "m4.large",
                        new Amount(2, 7_680, 40_000, 9_000),
                        Amount.of(JobTemplate.SLEEP.job().container().resources()),
                        1));
    }

    private static Task task(String id, String agent, String state) {
        var status = new Status(state, "normal", "", Instant.EPOCH);
        return new Task(id, "job", OptionalInt.of(0), 0, agent, "", status, List.of());
    }
}
