package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class AdjustablePaceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void timeNeverJumpsWhenTheSpeedChanges() {
        var pace = new AdjustablePace(NOON, 10, nanos::get);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
        pace.setFactor(60);
        assertThat(pace.instant()).isEqualTo(NOON.plusSeconds(60));

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(pace.instant()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void whoeverSleepsWakesAtTheNewSpeed() throws InterruptedException {
        var pace = new AdjustablePace(NOON, 0.001);
        var slept = new CountDownLatch(1);
        var sleeper = Thread.ofVirtual().start(() -> {
            try {
                pace.sleep(Duration.ofMinutes(10));
                slept.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        while (sleeper.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        pace.setFactor(1_000_000);

        assertThat(slept.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(pace.instant()).isAfterOrEqualTo(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void spansThatAreOverReturnAtOnce() throws InterruptedException {
        var pace = new AdjustablePace(NOON, 1, nanos::get);

        pace.sleep(Duration.ZERO);
        pace.sleep(Duration.ofSeconds(-1));

        assertThat(pace.instant()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aSpeedIsAPositiveNumber(double factor) {
        var pace = new AdjustablePace(NOON, 1);

        assertThatThrownBy(() -> pace.setFactor(factor)).isInstanceOf(IllegalArgumentException.class);
        assertThat(pace.factor()).isEqualTo(1);
    }
}
