package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong(42);
    private final List<Duration> slept = new ArrayList<>();

    @Test
    void aScaledPaceRunsAsManyTimesFaster() throws InterruptedException {
        Pace pace = new ScaledPace(START, nanos::get, 20, slept::add);

        assertThat(pace.instant()).isEqualTo(START);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(pace.instant()).isEqualTo(START.plusSeconds(20));

        pace.sleep(Duration.ofSeconds(20));
        pace.sleep(Duration.ZERO);
        pace.sleep(Duration.ofSeconds(-1));
        assertThat(slept).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aPaceGoesForward(double factor) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.scaled(factor));
    }

    @Test
    void theRealPaceIsTheWallClocks() {
        assertThat(new RealPace(Clock.fixed(START, ZoneOffset.UTC)).instant()).isEqualTo(START);
        assertThat(Pace.real().instant()).isBetween(START, Instant.now().plusSeconds(1));
        assertThat(Pace.scaled(2).instant()).isBetween(START, Instant.now().plusSeconds(60));
    }
}
