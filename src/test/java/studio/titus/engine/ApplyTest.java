package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Resource;
import studio.titus.plan.Summary;

class ApplyTest {

    private static final List<Address> ALL = Blueprint.skeleton().resources().stream()
            .map(Resource::address)
            .sorted()
            .toList();

    @Test
    void anApplyMakesEachResourceOnce() {
        var rig = Rig.quick();

        var outcome = rig.apply();

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.succeeded()).isTrue();
        assertThat(rig.standing()).isEqualTo(ALL);
        assertThat(outcome.summary()).isEqualTo(new Summary(38, 0, 0, 0, 0, 0));
    }

    @Test
    void anApplyAfterAnApplyChangesNothing() {
        var rig = Rig.quick();
        rig.apply();

        var plan = rig.plan();
        var outcome = rig.apply(plan);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(outcome.summary()).isEqualTo(new Summary(0, 0, 0, 0, 38, 0));
        assertThat(rig.cloud.count(call -> call.op().changes())).isEqualTo(38 + 6);
    }

    @Test
    void aRunTakesNoLongerThanItsLongestChain() {
        var rig = Rig.slow();

        var outcome = rig.apply();

        assertThat(outcome.elapsed()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(97));
    }

    @Test
    void destroyTakesNoLongerThanItsLongestChain() {
        var rig = Rig.slow();
        rig.apply();

        var outcome = rig.destroy();

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).isEmpty();
        assertThat(outcome.summary()).isEqualTo(new Summary(0, 0, 0, 38, 0, 0));
        assertThat(outcome.elapsed()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(65));
    }
}
