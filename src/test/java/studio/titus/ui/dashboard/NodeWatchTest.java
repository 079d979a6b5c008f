package studio.titus.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.checks.Fix;
import studio.titus.ui.checks.ReadyRig;
import studio.titus.ui.fx.ImmediateBackground;

/** The dashboard's look at the group of agents, beside the checks. */
class NodeWatchTest {

    @TempDir
    private Path home;

    private final List<Exception> failures = new ArrayList<>();
    private ReadyRig rig;
    private NodeWatch watch;

    @BeforeEach
    void allHolds() {
        rig = new ReadyRig(home, Optional.empty());
        rig.model(new ImmediateBackground(), false).begin();
        watch = new NodeWatch(rig.room, rig.memory, new ImmediateBackground(), rig.stack.session.pace());
        watch.follow(() -> {}, failures::add);
    }

    @AfterEach
    void close() {
        rig.nodes.close();
    }

    @Test
    void aGroupThatARestartedMasterMadeInactiveIsNoticed() {
        rig.nodes.line.group = "Inactive";

        watch.tick();

        assertThat(watch.last().orElseThrow().inactive()).isPresent();
    }

    @Test
    void itLooksOnceAMinute() {
        watch.tick();
        rig.nodes.line.group = "Inactive";
        watch.tick();
        assertThat(watch.last().orElseThrow().allHold()).isTrue();

        rig.stack.session.pass(NodeWatch.FRESH);
        watch.tick();

        assertThat(watch.last().orElseThrow().allHold()).isFalse();
    }

    @Test
    void theGroupIsActivatedAgain() {
        rig.nodes.line.group = "Inactive";
        watch.tick();

        watch.activate(fix());

        assertThat(rig.nodes.line.group).isEqualTo("Active");
        assertThat(watch.last().orElseThrow().allHold()).isTrue();
        assertThat(watch.activating()).isFalse();
    }

    @Test
    void anActivationThatIsNotCarriedOutSaysWhy() {
        rig.nodes.line.group = "Inactive";
        rig.nodes.line.refusing = true;
        watch.tick();

        watch.activate(fix());

        assertThat(failures).hasSize(1);
        assertThat(watch.last().orElseThrow().inactive()).isPresent();
        assertThat(watch.activating()).isFalse();
    }

    private Fix.Direct fix() {
        return (Fix.Direct)
                watch.last().orElseThrow().inactive().orElseThrow().fixes().getFirst();
    }
}
