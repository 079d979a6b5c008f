package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.titus.plan.Graph;

@Timeout(30)
class WalkTest {

    /** Writes down what a walk tells. */
    private static final class Told implements Walk.Listener<String> {
        final List<String> failed = new ArrayList<>();
        final Map<String, String> skipped = new HashMap<>();
        final List<String> stopped = new ArrayList<>();

        @Override
        public void failed(String node, RuntimeException failure) {
            failed.add(node);
        }

        @Override
        public void skipped(String node, String cause) {
            skipped.put(node, cause);
        }

        @Override
        public void stopped(String node) {
            stopped.add(node);
        }
    }

    private final Cancel cancel = new Cancel();
    private final Collection<String> visited = new ConcurrentLinkedQueue<>();
    private final Told told = new Told();

    @Test
    void visitsEachNodeAfterThoseItWaitsFor() {
        walk(Map.of("a", Set.of(), "b", Set.of("a"), "c", Set.of("a", "b")), visited::add);

        assertThat(visited).containsExactly("a", "b", "c");
    }

    @Test
    void visitsSideBySideWhatDoesNotWaitForEachOther() {
        var together = new CyclicBarrier(3);

        walk(Map.of("a", Set.of(), "b", Set.of(), "c", Set.of()), node -> {
            await(together);
            visited.add(node);
        });

        assertThat(visited).hasSize(3);
    }

    @Test
    void aSlowBranchHoldsUpNobodyElse() {
        var otherBranchDone = new CountDownLatch(1);

        walk(Map.of("slow", Set.of(), "a", Set.of(), "b", Set.of("a")), node -> {
            if (node.equals("slow")) {
                await(otherBranchDone);
            }
            visited.add(node);
            if (node.equals("b")) {
                otherBranchDone.countDown();
            }
        });

        assertThat(visited).last().isEqualTo("slow");
    }

    @Test
    void aFailureSkipsItsDependantsAndNobodyElse() {
        walk(Map.of("a", Set.of(), "b", Set.of("a"), "c", Set.of("b"), "x", Set.of(), "y", Set.of("x")), failing("a"));

        assertThat(visited).containsExactlyInAnyOrder("x", "y");
        assertThat(told.failed).containsExactly("a");
        assertThat(told.skipped).isEqualTo(Map.of("b", "a", "c", "a"));
    }

    @Test
    void whatWaitsForTwoFailuresIsSkippedOnce() {
        walk(Map.of("a", Set.of(), "b", Set.of(), "c", Set.of("a", "b"), "d", Set.of("c")), failing("a", "b"));

        assertThat(told.failed).containsExactlyInAnyOrder("a", "b");
        assertThat(told.skipped).containsOnlyKeys("c", "d");
    }

    @Test
    void anErrorFailsItsNodeToo() {
        walk(Map.of("a", Set.of(), "b", Set.of("a")), _ -> {
            throw new StackOverflowError();
        });

        assertThat(told.failed).containsExactly("a");
    }

    @Test
    void afterACancelNothingNewIsStartedAndWhatRunsIsAwaited() {
        walk(Map.of("a", Set.of(), "b", Set.of("a"), "c", Set.of("b")), node -> {
            cancel.afterCurrent();
            visited.add(node);
        });

        assertThat(visited).containsExactly("a");
        assertThat(told.stopped).containsExactlyInAnyOrder("b", "c");
        assertThat(told.skipped).isEmpty();
    }

    @Test
    void aStoppedVisitIsNoCauseForThoseThatWaitForIt() {
        walk(Map.of("a", Set.of(), "b", Set.of("a")), _ -> {
            cancel.afterCurrent();
            cancel.sleep(new VirtualPace(), Duration.ofSeconds(1));
        });

        assertThat(told.failed).containsExactly("a");
        assertThat(told.stopped).containsExactly("b");
        assertThat(told.skipped).isEmpty();
    }

    @Test
    void interruptingTheWalkingThreadStopsTheWalkAndIsNotForgotten() {
        var walker = Thread.currentThread();

        walk(Map.of("a", Set.of(), "b", Set.of("a")), node -> {
            walker.interrupt();
            while (!cancel.requested()) {
                Thread.onSpinWait();
            }
            visited.add(node);
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(visited).containsExactly("a");
        assertThat(told.stopped).containsExactly("b");
    }

    @Test
    void aListenerThatThrowsDoesNotLeaveAnythingRunning() {
        var failedFirst = new CountDownLatch(1);
        Consumer<String> visit = node -> {
            if (node.equals("bad")) {
                throw new IllegalStateException(node);
            }
            await(failedFirst);
            visited.add(node);
        };
        var listener = new Walk.Listener<String>() {
            @Override
            public void failed(String node, RuntimeException failure) {
                failedFirst.countDown();
                throw new UnsupportedOperationException();
            }

            @Override
            public void skipped(String node, String cause) {}

            @Override
            public void stopped(String node) {}
        };

        assertThatThrownBy(() -> Walk.run(graph(Map.of("bad", Set.of(), "slow", Set.of())), cancel, visit, listener))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(visited).containsExactly("slow");
    }

    @Test
    void tenThousandNodesInALineAreWalkedInOrder() {
        var line = new LinkedHashMap<Integer, Set<Integer>>();
        for (int node = 0; node < 10_000; node++) {
            line.put(node, node == 0 ? Set.of() : Set.of(node - 1));
        }
        var order = new ConcurrentLinkedQueue<Integer>();

        Walk.run(Graph.of(line), cancel, order::add, new Walk.Listener<>() {
            @Override
            public void failed(Integer node, RuntimeException failure) {
                throw failure;
            }

            @Override
            public void skipped(Integer node, Integer cause) {}

            @Override
            public void stopped(Integer node) {}
        });

        assertThat(List.copyOf(order)).hasSize(10_000).isSorted();
    }

    private void walk(Map<String, Set<String>> needs, Consumer<String> visit) {
        Walk.run(graph(needs), cancel, visit, told);
    }

    private static Graph<String> graph(Map<String, Set<String>> needs) {
        return Graph.of(needs);
    }

    private Consumer<String> failing(String... bad) {
        return node -> {
            if (Set.of(bad).contains(node)) {
                throw new IllegalStateException(node);
            }
            visited.add(node);
        };
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
