package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void looksAreSeldomEarlyAndOftenAroundTheUsualTime() {
        var patience = new Patience(Duration.ofSeconds(48), 0.3);

        assertThat(patience.pause(NOON, Duration.ofSeconds(5))).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(9));
        assertThat(patience.pause(NOON, Duration.ofSeconds(40)))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void waitsOfOneRunThatBeganAtDifferentTimesLookInTheSameMoments() {
        var patience = new Patience(Duration.ofSeconds(48), 0.3);

        var moments = IntStream.range(0, 3000)
                .mapToObj(NOON::plusMillis)
                .map(now -> now.plus(patience.pause(now, Duration.ZERO)))
                .distinct();

        assertThat(moments).hasSize(1);
    }

    @Test
    void differentRunsLookAtDifferentMoments() {
        var moments = IntStream.range(0, 20)
                .mapToObj(run -> new Patience(Duration.ofSeconds(48), run / 20.0).pause(NOON, Duration.ZERO))
                .distinct();

        assertThat(moments).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100, 10_000})
    void looksAreHalfASecondToFourteenSecondsApart(int typicalSeconds) {
        var patience = new Patience(Duration.ofSeconds(typicalSeconds), 0.7);

        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> patience.pause(NOON.plusMillis(i * 97L), Duration.ofSeconds(i / 10))))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofMillis(13_500)));
    }
}
