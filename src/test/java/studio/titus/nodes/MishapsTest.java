package studio.titus.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.nodes.RehearsedStack.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.checks.Fix;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.rehearsal.control.Mishap;

/** Each single failure turns the right row red, with the right sentence, and leaves what stands behind it untested. */
class MishapsTest {

    @TempDir
    private Path folder;

    private RehearsedStack stack;

    @BeforeEach
    void build() throws InterruptedException {
        stack = new RehearsedStack(folder).applied();
    }

    @AfterEach
    void close() {
        stack.close();
    }

    private List<Row> look() throws InterruptedException {
        try (var nodes = stack.nodes()) {
            return nodes.readiness().run(_ -> {});
        }
    }

    private void mend(Fix fix) throws InterruptedException {
        try (var nodes = stack.nodes()) {
            nodes.mending().carryOut((Fix.Direct) fix);
        }
        stack.booted();
    }

    private boolean activate() throws InterruptedException {
        try (var nodes = stack.nodes()) {
            return nodes.activation().run();
        }
    }

    private static List<String> ids(List<Row> rows, Verdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict() == verdict)
                .map(Row::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ZOOKEEPER_DOWN       | containers         | Not running: zookeeper                              | zookeeper          | Restart zookeeper
        MESOS_NOT_ELECTED    | mesos              | No Mesos master leads                               | agent-1-registered | Restart mesomaster
        MASTER_FAILED        | master-service     | systemd says that titus-server-master is failed     | gateway-api        | Restart titus-server-master
        GATEWAY_FAILED       | gateway-service    | systemd says that titus-server-gateway is failed    | gateway-api        | Restart titus-server-gateway
        AGENT_FAILED         | agent-1-service    | systemd says that mesos-agent is failed             | agent-1-registered | Restart mesos-agent
        AGENT_NOT_REGISTERED | agent-1-registered | Mesos has no agent at 30.0.100.                     | group-known        | Restart mesos-agent
        """)
    void whatFailsIsToldAndMendedByWhatIsOffered(
            Mishap mishap, String failing, String sentence, String behind, String fix) throws InterruptedException {
        stack.booted().cloud.mishaps().on(mishap);

        var rows = look();

        assertThat(ids(rows, Verdict.FAILS)).containsExactly(failing);
        assertThat(row(rows, failing).meaning()).contains(sentence);
        assertThat(row(rows, behind).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(row(rows, failing).fixes()).extracting(Fix::words).first().isEqualTo(fix);

        mend(row(rows, failing).fixes().getFirst());
        activate();

        assertThat(look()).extracting(Row::verdict).containsOnly(Verdict.HOLDS);
    }

    @Test
    void anAgentWithAnotherResourceSetIsToBeReplaced() throws InterruptedException {
        stack.booted().cloud.mishaps().on(Mishap.WRONG_RESOURCE_SET);

        var rows = look();

        assertThat(ids(rows, Verdict.FAILS)).containsExactly("agent-1-registered");
        var row = row(rows, "agent-1-registered");
        assertThat(row.answer()).contains("res:ResourceSet-ENIs-2-10");
        assertThat(row.meaning()).contains("ResourceSet-ENIs-1-10", "containers are lost");
        assertThat(row.fixes()).extracting(Fix::words).containsExactly("Replace agent-1");
    }

    @ParameterizedTest
    @CsvSource({"prereqs, docker, containers", "master, titus, master-service", "agent, packages, agent-1-service"})
    void aBootThatFailedNamesItsStepAndIsRunAgain(String node, String step, String behind) throws InterruptedException {
        stack.cloud.mishaps().bootFails(node, step);
        stack.booted();
        var id = node.equals("agent") ? "boot-agent-1" : "boot-" + node;

        var row = row(look(), id);

        assertThat(row.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(row.meaning()).startsWith("It failed at the step \"%s\":".formatted(step));
        assertThat(row.answer()).contains("failed: ");
        assertThat(row(look(), behind).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(row.fixes()).extracting(Fix::words).first().isEqualTo("Run the set-up script again");

        mend(row.fixes().getFirst());
        assertThat(row(look(), id).verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void aSilentNodeIsToldByItsHop() throws InterruptedException {
        stack.booted().cloud.mishaps().unreachable("master");

        var rows = look();

        assertThat(ids(rows, Verdict.FAILS)).containsExactly("boot-master");
        assertThat(row(rows, "boot-master").meaning())
                .contains("bastion → master", "can't be reached from the bastion");
        assertThat(row(rows, "master-service").verdict()).isEqualTo(Verdict.NOT_TESTED);
    }

    @Test
    void behindASilentBastionNothingIsTested() throws InterruptedException {
        stack.booted().cloud.mishaps().unreachable("bastion");

        var rows = look();

        assertThat(ids(rows, Verdict.FAILS)).containsExactly("bastion");
        assertThat(row(rows, "bastion").meaning()).contains("you → bastion");
        assertThat(ids(rows, Verdict.HOLDS)).isEmpty();
    }

    @Test
    void anotherHostKeyOfTheSameMachineIsRefused() throws InterruptedException {
        stack.booted();
        look();
        stack.cloud.mishaps().hostKeyChanges("master");

        var row = row(look(), "boot-master");

        assertThat(row.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(row.meaning()).contains("key");
    }

    @Test
    void aRestartedMasterForgetsTheActiveGroupAndActivationBringsItBack() throws InterruptedException {
        stack.booted();
        assertThat(activate()).isTrue();
        assertThat(activate()).isFalse();
        assertThat(look()).extracting(Row::verdict).containsOnly(Verdict.HOLDS);

        try (var nodes = stack.nodes()) {
            nodes.mending().carryOut(new Fix.RestartService(nodes.nodes().master(), "titus-server-master"));
        }
        stack.passed(Duration.ofMinutes(2));
        var row = row(look(), "group-active");
        assertThat(row.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(row.meaning()).contains("after each restart of the master");

        mend(row.fixes().getFirst());
        assertThat(row(look(), "group-active").verdict()).isEqualTo(Verdict.HOLDS);
    }
}
