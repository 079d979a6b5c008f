package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.titus.model.AdjustablePace;
import studio.titus.rehearsal.control.Mishap;
import studio.titus.rehearsal.control.Mishaps;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.ui.shell.RehearsalControls.NodeMishap;

class RehearsalSwitchesTest {

    private final AdjustablePace pace = new AdjustablePace(Instant.EPOCH, 1);
    private final Mishaps mishaps = new Mishaps();
    private final RehearsalSwitches switches = new RehearsalSwitches(pace, new Switchboard(pace::sleep), mishaps);

    @ParameterizedTest
    @EnumSource
    void eachMishapOfTheNodesIsBrokenAndTakenBackAlone(NodeMishap mishap) {
        switches.set(mishap, true);
        assertThat(switches.broken()).containsExactly(mishap);

        switches.set(mishap, false);
        assertThat(switches.broken()).isEmpty();
    }

    @Test
    void whoFollowsHearsOfWhatTheNodesMend() {
        var told = new AtomicInteger();
        switches.follow(told::incrementAndGet);
        switches.set(NodeMishap.MASTER_DOWN, true);
        mishaps.strikes(Mishap.MASTER_FAILED, "i-1");

        mishaps.mend(Mishap.MASTER_FAILED, "i-1");

        assertThat(switches.broken()).isEmpty();
        assertThat(told).hasValue(2);
    }

    @Test
    void aMachineThatIsReplacedTakesItsMishapWithIt() {
        switches.set(NodeMishap.AGENT_MISCOUNTED, true);
        mishaps.strikes(Mishap.WRONG_RESOURCE_SET, "i-1");

        mishaps.onlyOf(Set.of("i-2"));

        assertThat(switches.broken()).isEmpty();
    }

    @Test
    void allIsTakenBackAtOnce() {
        switches.set(NodeMishap.ZOOKEEPER_DOWN, true);
        switches.set(NodeMishap.AGENT_DOWN, true);

        switches.heal();

        assertThat(switches.broken()).isEmpty();
    }
}
