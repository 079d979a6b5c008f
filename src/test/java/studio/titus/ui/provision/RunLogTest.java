package studio.titus.ui.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.AGENT_GROUP;
import static studio.titus.plan.Addresses.NAT_GATEWAY;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.problem.Problem;
import studio.titus.ui.control.LogLine;

class RunLogTest {

    private final FakeSession session = new FakeSession();
    private final Recording run = Recording.apply();

    @Test
    void tellsWhatHappenedLineByLineInLocalTime() {
        RunLog log = new RunLog(Showing.TEXTS, ZoneId.of("Europe/Berlin"), session);
        log.accept(run.started(List.of(NAT_GATEWAY, AGENT_GROUP)));
        log.accept(run.begun(2, NAT_GATEWAY));
        log.accept(run.note(3, NAT_GATEWAY, "pending"));
        log.accept(run.sign(4, NAT_GATEWAY, "pending"));
        log.accept(run.done(102, NAT_GATEWAY, 100));
        log.accept(run.failed(140, AGENT_GROUP, 38));
        log.accept(run.finished(141, Recording.failure(141, AGENT_GROUP)));
        log.publish();

        assertThat(log.clock()).isEqualTo("times in Europe/Berlin");
        assertThat(log.lines())
                .extracting(LogLine::text)
                .containsExactly(
                        "15:02:00  Run started, 2 resources to do",
                        "15:02:02  aws_nat_gateway.nat: creating",
                        "15:02:03  aws_nat_gateway.nat: pending",
                        "15:03:42  aws_nat_gateway.nat: created after 1 min 40 s",
                        "15:04:20  aws_autoscaling_group.titusagent: failed. The account may run 5 vCPU of this"
                                + " family; the stack needs 7",
                        "15:04:21  Run over after 2 min 21 s, 1 failed");
        assertThat(log.lines()).extracting(LogLine::bad).containsExactly(false, false, false, false, true, false);
    }

    @Test
    void secretsAreMasked() {
        RunLog log = utc();
        log.accept(run.note(1, NAT_GATEWAY, "secret_access_key=abcdefgh"));
        log.accept(Problem.of("x", "AKIAABCDEFGHIJKLMNOP was refused"));
        log.publish();

        assertThat(log.text())
                .doesNotContain("abcdefgh")
                .doesNotContain("AKIAABCDEFGHIJKL")
                .contains("[redacted]MNOP");
    }

    @Test
    void onlyTheNewestLinesAreKept() {
        RunLog log = utc();
        for (int i = 0; i < 3 * RunLog.KEPT; i++) {
            log.accept(run.note(i, NAT_GATEWAY, "note " + i));
            if (i % 37 == 0) {
                log.publish();
            }
        }
        log.publish();

        assertThat(log.lines()).hasSizeBetween(RunLog.KEPT, RunLog.KEPT + 1_000);
        assertThat(log.lines().getLast().text()).endsWith("note " + (3 * RunLog.KEPT - 1));
    }

    @Test
    void linesComeTogetherAndNotOneByOne() {
        RunLog log = utc();
        log.accept(run.note(1, NAT_GATEWAY, "one"));
        log.accept(run.note(2, NAT_GATEWAY, "two"));

        assertThat(log.lines()).isEmpty();
        log.publish();
        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void aRehearsalSaysThatItsClockRunsDifferently() {
        session.rehearsal = true;

        assertThat(utc().clock()).isEqualTo("times of the rehearsal");
    }

    private RunLog utc() {
        return new RunLog(Showing.TEXTS, ZoneOffset.UTC, session);
    }
}
