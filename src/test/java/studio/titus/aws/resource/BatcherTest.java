package studio.titus.aws.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatcherTest {

    private final List<Set<Integer>> calls = Collections.synchronizedList(new ArrayList<>());

    @Test
    void questionsThatArriveWhileACallIsOnItsWayShareTheNextOne() {
        var answering = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var batcher = new Batcher<Integer, Integer>(keys -> {
            calls.add(keys);
            asked.countDown();
            await(answering);
            return squares(keys);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> batcher.get(1), threads);
            await(asked);
            var others = IntStream.rangeClosed(2, 5)
                    .mapToObj(key -> CompletableFuture.supplyAsync(() -> batcher.get(key), threads))
                    .toList();
            while (batcher.gathered() < 4) {
                Thread.onSpinWait();
            }
            answering.countDown();

            assertThat(first.join()).contains(1);
            assertThat(others.stream().map(CompletableFuture::join).flatMap(Optional::stream))
                    .containsExactly(4, 9, 16, 25);
        }
        assertThat(calls).containsExactly(Set.of(1), Set.of(2, 3, 4, 5));
    }

    @Test
    void questionsOfTheSameMomentShareOneCall() {
        var batcher = new Batcher<Integer, Integer>(Duration.ofSeconds(2), keys -> {
            calls.add(keys);
            return squares(keys);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.rangeClosed(1, 4)
                    .mapToObj(key -> CompletableFuture.supplyAsync(() -> batcher.get(key), threads))
                    .toList();

            assertThat(all.stream().map(CompletableFuture::join).flatMap(Optional::stream))
                    .containsExactly(1, 4, 9, 16);
        }
        assertThat(calls).containsExactly(Set.of(1, 2, 3, 4));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(new Batcher<Integer, Integer>(_ -> Map.of()).get(7)).isEmpty();
    }

    @Test
    void aFailureReachesWhoeverAskedAndTheNextQuestionIsAskedAnew() {
        var batcher = new Batcher<Integer, Integer>(keys -> {
            calls.add(keys);
            if (calls.size() == 1) {
                throw new IllegalStateException("lost");
            }
            return squares(keys);
        });

        assertThatThrownBy(() -> batcher.get(3)).hasMessage("lost");
        assertThat(batcher.get(3)).contains(9);
    }

    private static Map<Integer, Integer> squares(Set<Integer> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> key * key));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
