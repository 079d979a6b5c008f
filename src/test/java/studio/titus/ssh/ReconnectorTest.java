package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import studio.titus.model.Pace;
import studio.titus.problem.Problem;

class ReconnectorTest {

    private static final Hop HOP = new Hop.ToBastion(Target.of("bastion", "i-1", "203.0.113.9"));

    private final List<Long> pauses = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void itPausesLongerAndLongerUntilTheHopHolds() throws InterruptedException {
        var attempts = new AtomicInteger();
        var reconnector = new Reconnector(timeless(), HopListener.none(), HOP, () -> {
            if (attempts.incrementAndGet() < 8) {
                throw LinkProblems.connecting(HOP, new IOException("not yet"));
            }
            done.countDown();
            return "made";
        });

        reconnector.start();
        done.await();

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void aHopThatBreaksWhileItIsMadeIsMadeAgain() throws InterruptedException {
        var attempts = new AtomicInteger();
        var itself = new AtomicReference<Reconnector>();
        itself.set(new Reconnector(timeless(), HopListener.none(), HOP, () -> {
            if (attempts.incrementAndGet() == 2) {
                done.countDown();
            } else {
                itself.get().start();
            }
            return "made";
        }));

        itself.get().start();
        done.await();

        assertThat(pauses).containsExactly(1L, 1L);
    }

    @Test
    void whatTimeCannotHealIsTriedOnce() throws InterruptedException {
        var refusal = Problem.of("ssh.host-key.changed", "Another key");
        var reconnector = new Reconnector(timeless(), HopListener.none(), HOP, () -> {
            done.countDown();
            throw LinkProblems.hostKey(HOP, refusal);
        });

        reconnector.start();
        done.await();

        assertThat(pauses).containsExactly(1L);
    }

    @Test
    void closingEndsThePause() throws InterruptedException {
        var pausing = new CountDownLatch(1);
        var forEver = new CountDownLatch(1);
        var reconnector = new Reconnector(
                pace(span -> {
                    pausing.countDown();
                    try {
                        forEver.await();
                    } catch (InterruptedException e) {
                        done.countDown();
                        throw e;
                    }
                }),
                HopListener.none(),
                HOP,
                () -> "never");
        reconnector.start();
        pausing.await();

        reconnector.close();

        done.await();
        reconnector.start();
        assertThat(pauses).isEmpty();
    }

    private Pace timeless() {
        return pace(span -> pauses.add(span.toSeconds()));
    }

    private interface Sleeping {
        void sleep(Duration span) throws InterruptedException;
    }

    private static Pace pace(Sleeping sleeping) {
        return new Pace() {
            @Override
            public Instant instant() {
                return Instant.EPOCH;
            }

            @Override
            public void sleep(Duration span) throws InterruptedException {
                sleeping.sleep(span);
            }
        };
    }
}
