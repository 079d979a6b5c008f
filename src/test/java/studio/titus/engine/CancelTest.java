package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.titus.engine.Cancel.CancelledException;
import studio.titus.engine.Cancel.Stage;
import studio.titus.model.Pace;

@Timeout(30)
class CancelTest {

    private final Cancel cancel = new Cancel();

    /** Sleeps until interrupted, and says when it has begun to. */
    private static final class Endless implements Pace {
        final CountDownLatch asleep = new CountDownLatch(1);

        @Override
        public java.time.Instant instant() {
            return VirtualPace.START;
        }

        @Override
        public void sleep(Duration span) throws InterruptedException {
            asleep.countDown();
            new CountDownLatch(1).await();
        }
    }

    @Test
    void stageOneWakesWhoWaits() throws Exception {
        var pace = new Endless();
        var waiter = async(() -> cancel.sleep(pace, Duration.ofDays(1)));
        pace.asleep.await();

        cancel.afterCurrent();

        assertThat(outcome(waiter)).isInstanceOf(CancelledException.class);
    }

    @Test
    void stageOneLetsACallFinish() throws Exception {
        var inCall = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var worker = async(() -> cancel.work(() -> {
            inCall.countDown();
            awaitUninterrupted(answer);
        }));
        inCall.await();

        cancel.afterCurrent();
        answer.countDown();

        assertThat(outcome(worker)).isNull();
    }

    @Test
    void stageTwoInterruptsACall() throws Exception {
        var inCall = new CountDownLatch(1);
        var worker = async(() -> cancel.work(() -> {
            inCall.countDown();
            awaitUninterrupted(new CountDownLatch(1));
        }));
        inCall.await();

        cancel.now();

        assertThat(outcome(worker)).isInstanceOf(IllegalStateException.class).hasMessage("interrupted");
    }

    @Test
    void stageTwoWakesWhoWaitsOutsideAWalk() throws Exception {
        var pace = new Endless();
        var waiter = async(() -> cancel.sleep(pace, Duration.ofDays(1)));
        pace.asleep.await();

        cancel.now();

        assertThat(outcome(waiter)).isInstanceOf(CancelledException.class);
    }

    @Test
    void onceStoppedNoWorkAndNoWaitBegins() {
        cancel.afterCurrent();

        assertThatThrownBy(() -> cancel.work(() -> {})).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> cancel.sleep(new Endless(), Duration.ofSeconds(1)))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void theInterruptThatEndedAWaitDoesNotHitTheNextCall() throws Exception {
        var pace = new Endless();
        var worker = CompletableFuture.supplyAsync(() -> {
            try {
                cancel.sleep(pace, Duration.ofDays(1));
            } catch (CancelledException e) {
                return Thread.currentThread().isInterrupted();
            }
            return true;
        });
        pace.asleep.await();

        cancel.afterCurrent();

        assertThat(worker.get()).isFalse();
    }

    @Test
    void stoppingGoesForwardOnly() {
        cancel.now();
        cancel.afterCurrent();

        assertThat(cancel.stage()).isEqualTo(Stage.NOW);
    }

    @Test
    void aFollowerStopsWithItsLeaderAndAloneWithoutIt() {
        var follower = cancel.follower();
        var other = cancel.follower();

        follower.afterCurrent();
        assertThat(cancel.requested()).isFalse();
        assertThat(other.requested()).isFalse();
        cancel.now();

        assertThat(follower.stage()).isEqualTo(Stage.NOW);
        assertThat(other.stage()).isEqualTo(Stage.NOW);
        assertThat(cancel.follower().stage()).isEqualTo(Stage.NOW);
    }

    private static CompletableFuture<Void> async(Runnable work) {
        return CompletableFuture.runAsync(work);
    }

    private static @org.jspecify.annotations.Nullable Throwable outcome(CompletableFuture<Void> work) throws Exception {
        try {
            work.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
