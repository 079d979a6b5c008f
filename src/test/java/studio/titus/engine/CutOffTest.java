package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Resource;

/** The process dies with any of its changes, before or after AWS carried it out, and its journal is kept or lost. */
class CutOffTest {

    private static final List<Address> ALL = Blueprint.skeleton().resources().stream()
            .map(Resource::address)
            .sorted()
            .toList();

    @SuppressWarnings("unused")
    static Stream<Arguments> cuts() {
        return IntStream.rangeClosed(1, 44)
                .boxed()
                .flatMap(change -> Stream.of(true, false)
                        .flatMap(carriedOut -> Stream.of(true, false)
                                .map(journalKept -> Arguments.of(change, carriedOut, journalKept))));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void theNextApplyEndsWithTheWholeStackAndNothingTwice(int change, boolean carriedOut, boolean journalKept) {
        var rig = Rig.quick();
        rig.cloud.pullPlugAt(change, carriedOut);
        rig.apply();
        assertThat(rig.cloud.dead()).isTrue();
        rig.restart(journalKept);

        var outcome = rig.apply();

        assertThat(outcome.failures()).isEmpty();
        assertThat(rig.standing()).isEqualTo(ALL);
        assertThat(rig.anyOpen()).isFalse();
    }
}
