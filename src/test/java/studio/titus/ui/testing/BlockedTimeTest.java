package studio.titus.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockedTimeTest {

    private static final List<StackTraceElement> IN_JAVA = List.of(new StackTraceElement("Screen", "show", null, 1));
    private static final List<StackTraceElement> ELSEWHERE = List.of(new StackTraceElement("Screen", "hide", null, 1));
    private static final List<StackTraceElement> IN_NATIVE =
            List.of(new StackTraceElement("Socket", "read0", null, -2));

    private final BlockedTime time = new BlockedTime();

    @Test
    void computingCountsByTheProcessorTimeItTook() {
        sample(0, 0, Thread.State.RUNNABLE, IN_JAVA);
        sample(5_000, 300, Thread.State.RUNNABLE, ELSEWHERE);
        sample(9_000, 700, Thread.State.RUNNABLE, IN_JAVA);

        assertThat(time.blocked()).isEqualTo(Duration.ofMillis(700));
    }

    @Test
    void aThreadThatGetsNoProcessorIsNotHeldUp() {
        sample(0, 0, Thread.State.RUNNABLE, IN_JAVA);
        sample(9_000, 0, Thread.State.RUNNABLE, IN_JAVA);

        assertThat(time.blocked()).isZero();
    }

    @Test
    void waitingInOneCallCounts() {
        for (int i = 0; i <= 10; i++) {
            sample(50L * i, 0, Thread.State.TIMED_WAITING, IN_JAVA);
        }
        for (int i = 11; i <= 20; i++) {
            sample(50L * i, 0, Thread.State.RUNNABLE, IN_NATIVE);
        }

        assertThat(time.blocked()).isEqualTo(Duration.ofMillis(950));
    }

    @Test
    void aMachineThatStoodStillCountsForLittle() {
        sample(0, 0, Thread.State.WAITING, IN_JAVA);
        sample(60_000, 0, Thread.State.WAITING, IN_JAVA);

        assertThat(time.blocked()).isEqualTo(Duration.ofMillis(BlockedTime.MOST_MILLIS));
    }

    @Test
    void aSignOfLifeBeginsAnew() {
        sample(0, 0, Thread.State.RUNNABLE, IN_JAVA);
        sample(900, 900, Thread.State.RUNNABLE, IN_JAVA);
        time.reset();
        sample(1_000, 950, Thread.State.RUNNABLE, IN_JAVA);
        sample(1_900, 1_850, Thread.State.RUNNABLE, IN_JAVA);

        assertThat(time.blocked()).isEqualTo(Duration.ofMillis(900));
    }

    private void sample(long millis, long usedMillis, Thread.State state, List<StackTraceElement> stack) {
        time.add(new BlockedTime.Sample(millis * 1_000_000, usedMillis * 1_000_000, state, stack));
    }
}
