package studio.titus.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.titus.model.Pace;
import studio.titus.plan.Exposure.Opening;

/** What the rows of the network's isolation say, whatever stands behind them. */
class IsolationRowsTest {

    private final FakeLine line = new FakeLine();
    private final FakeSurroundings outside = new FakeSurroundings();
    private final Isolation isolation =
            new Isolation(FakeLine.NODES, outside, line, new StoppedPace(Instant.parse("2026-11-23T08:00:00Z")));

    @AfterEach
    void close() {
        line.close();
    }

    private List<Row> run() throws InterruptedException {
        return isolation.run(_ -> {});
    }

    @Test
    void allWallsStand() throws InterruptedException {
        assertThat(run()).extracting(Row::verdict).containsOnly(Verdict.HOLDS);
        assertThat(isolation.claims().keySet())
                .hasSize(18)
                .contains("nothing-else-answers", "bucket-private", "container-refused-machines");
    }

    @Test
    void whatAnswersBesidesTheBastionIsNamedWithItsPort() throws InterruptedException {
        outside.answering.add("54.1.2.3:7001");
        outside.answering.add("54.9.9.9:22");

        var row = isolation.run("nothing-else-answers");

        assertThat(row.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(row.answer()).contains("54.1.2.3:7001", "54.9.9.9:22").endsWith("answered");
        assertThat(row.where()).isEqualTo("this computer");
    }

    @Test
    void everyProtocolAndIpv6CountAsSshFromAnywhere() throws InterruptedException {
        outside.wide = new Opening("sgr-9", "sg-bastion", "-1", 0, 0, "::/0");

        assertThat(isolation.run("ssh-trusted-range").meaning()).contains("::/0 (sgr-9)");
    }

    @Test
    void aPartOfTheTrustedRangeIsNoHole() throws InterruptedException {
        outside.wide = new Opening("sgr-9", "sg-bastion", "tcp", 22, 22, "203.0.113.7/32");

        assertThat(isolation.run("ssh-trusted-range").verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void anotherAddressThanTheTrustedOneIsToldEvenThoughItWasLetIn() throws InterruptedException {
        line.on("bastion", "echo $SSH_CONNECTION", 0, "198.51.100.9 51234 30.0.1.5 22");

        var row = isolation.run("ssh-seen-from");

        assertThat(row.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(row.meaning()).contains("198.51.100.9", "203.0.113.7/32");
    }

    @Test
    void aNodeThatGoesOutByAnotherWayIsTold() throws InterruptedException {
        line.on("master", "curl", 0, "54.7.7.7\n");

        assertThat(isolation.run("way-out-master").meaning()).contains("another way than the NAT gateway at 54.9.9.9");
    }

    @Test
    void aRowSaysWhenItWasTried() throws InterruptedException {
        assertThat(isolation.run("bucket-private").at()).isEqualTo("2026-11-23T08:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> isolation.run("none"));
    }

    @Test
    void aContainerThatMayWhatItsAgentMayIsAHole() throws InterruptedException {
        line.printed = "--- s3\nbucket\nexit 0\n--- ec2\n3\nexit 0\n--- end\n";

        var row = isolation.run("container-refused-machines");

        assertThat(row.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(row.answer()).isEqualTo("3");
        assertThat(line.killed).containsExactly("job-1");
    }

    @Test
    void aCallThatFailsForAnotherReasonProvesNothing() throws InterruptedException {
        line.printed =
                "--- s3\nUnable to locate credentials.\nexit 255\n--- ec2\nUnable to locate credentials.\nexit 255\n"
                        + "--- end\n";

        assertThat(isolation.run("container-refused-machines").verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(isolation.run("container-lists-buckets").verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void aTrialJobThatWaitsIsGivenUpAndEnded() throws InterruptedException {
        line.taskState = "Accepted";

        var row = isolation.run("container-runs");

        assertThat(row.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(row.meaning()).contains("did not run within six minutes", "Accepted");
        assertThat(line.killed).containsExactly("job-1");
    }

    @Test
    void aTrialJobThatFailsTellsWhatTheGatewayTells() throws InterruptedException {
        line.taskState = "Finished";

        assertThat(isolation.run("container-runs").meaning())
                .contains("ended before it had tried anything", "no such image");
    }

    /** Waits take no time, but pass. */
    private static final class StoppedPace implements Pace {

        private Instant now;

        private StoppedPace(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void sleep(Duration span) {
            now = now.plus(span);
        }
    }
}
