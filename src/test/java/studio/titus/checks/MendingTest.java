package studio.titus.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.titus.model.Pace;
import studio.titus.problem.ProblemException;

class MendingTest {

    private final FakeLine line = new FakeLine();
    private final FakeSurroundings outside = new FakeSurroundings();
    private final Pace pace = Pace.scaled(1000);
    private final Mending mending = new Mending(FakeLine.NODES, outside, line, pace);

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Test
    void aServiceIsRestartedWhereItRuns() throws Exception {
        mending.carryOut(new Fix.RestartService(FakeLine.NODES.master(), "titus-server-master"));

        assertThat(line.ran).containsExactly("master|sudo systemctl restart titus-server-master");
    }

    @Test
    void aFixThatDidNotWorkSaysWhatCameBack() {
        line.on("prereqs", "docker restart", 1, "No such container: zookeeper");

        var failure = catchThrowableOfType(
                ProblemException.class,
                () -> mending.carryOut(new Fix.RestartContainer(FakeLine.NODES.prereqs(), "zookeeper")));

        assertThat(failure.problem().cause()).contains("exit code 1", "No such container");
    }

    @Test
    void activatingWaitsUntilTheGatewaySaysSo() throws Exception {
        line.group = "Inactive";

        assertThat(new Activation(FakeLine.NODES, line, pace).run()).isTrue();
        assertThat(line.group).isEqualTo("Active");
    }

    @Test
    void anActiveGroupIsLeftAsItIs() throws Exception {
        assertThat(new Activation(FakeLine.NODES, line, pace).run()).isFalse();
    }

    @Test
    void aGroupThatNeverBecomesActiveIsGivenUpAfterTwoMinutes() {
        line.group = "Inactive";
        line.refusing = true;

        var failure =
                catchThrowableOfType(ProblemException.class, () -> new Activation(FakeLine.NODES, line, pace).run());

        assertThat(failure.problem().code()).isEqualTo("checks.group-not-active");
    }

    @Test
    void aGroupThatNobodyKnowsIsNamed() {
        line.known = false;

        var failure =
                catchThrowableOfType(ProblemException.class, () -> new Activation(FakeLine.NODES, line, pace).run());

        assertThat(failure.problem().code()).isEqualTo("checks.group-unknown");
    }
}
