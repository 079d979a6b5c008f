package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameBatchTest {

    private final Frames frames = new Frames();
    private final List<List<Integer>> seen = new ArrayList<>();
    private final FrameBatch<Integer> batch = new FrameBatch<>(frames, seen::add);

    @Test
    void eventsBetweenTwoFramesArriveTogetherAndInOrder() {
        batch.accept(1);
        batch.accept(2);
        frames.next();
        batch.accept(3);
        frames.next();

        assertThat(seen).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void aQuietFrameHandsOverNothing() {
        frames.next();

        assertThat(seen).isEmpty();
    }

    @Test
    void aPauseIsTheSameForAllThatArriveInIt() {
        var slow = new FrameBatch<Integer>(frames, Duration.ofMillis(100), seen::add);

        slow.accept(1);
        slow.accept(2);

        assertThat(frames.pauses).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void anEventSentWhileABatchIsTakenArrivesWithTheNextFrame() {
        batch.accept(1);
        frames.waiting.add(() -> batch.accept(2));
        frames.next();
        frames.next();

        assertThat(seen).containsExactly(List.of(1), List.of(2));
    }

    /** Frames that come when the test says so. */
    private static final class Frames implements UiThread {

        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private final List<Duration> pauses = new ArrayList<>();

        void next() {
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }

        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public void onFrameAfter(Duration pause, Runnable work) {
            pauses.add(pause);
            waiting.add(work);
        }

        @Override
        public boolean isCurrent() {
            return true;
        }
    }
}
