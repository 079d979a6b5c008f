package studio.titus.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Graph;

/**
 * Visits the nodes of a graph, each on its own virtual thread as soon as everything it waits for is done. A failed node takes its
 * dependants with it and nobody else. Scheduling takes time in proportion to nodes and edges.
 *
 * @param <T> what identifies a node
 */
final class Walk<T> {

    private record Done<T>(T node, @Nullable RuntimeException failure) {}

    private final Graph<T> graph;
    private final Map<T, List<T>> followers;
    private final Map<T, Integer> open = new HashMap<>();
    private final Set<T> closed = new HashSet<>();
    private final BlockingQueue<Done<T>> finished = new LinkedBlockingQueue<>();
    private final Cancel cancel;
    private int running;

    private Walk(Graph<T> graph, Cancel cancel) {
        this.graph = graph;
        this.followers = graph.followers();
        this.cancel = cancel;
        graph.nodes().forEach(node -> open.put(node, graph.before(node).size()));
    }

    /** What a walk tells, one at a time, of nodes that were not visited with success. */
    interface Listener<T> {

        /** The visit failed, or was stopped ({@link Cancel.CancelledException}). */
        void failed(T node, RuntimeException failure);

        /** Never visited, because the cause failed before it. */
        void skipped(T node, T cause);

        /** Never visited, because of a cancel. */
        void stopped(T node);
    }

    /**
     * Visits all nodes and returns when nothing runs any more.
     *
     * @param visit does the work; its exception fails the node
     */
    static <T> void run(Graph<T> graph, Cancel cancel, Consumer<T> visit, Listener<T> listener) {
        new Walk<>(graph, cancel).run(visit, listener);
    }

    /**
     * The scheduling has a virtual thread of its own: nodes in a line hand over to it and back, and waking the caller's thread each time
     * would cost twenty times as much (see the benchmark of walks).
     */
    private void run(Consumer<T> visit, Listener<T> listener) {
        var failure = new AtomicReference<@Nullable Throwable>();
        var scheduler = Thread.ofVirtual().name("walk").start(() -> {
            try {
                schedule(visit, listener);
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        await(scheduler);
        switch (failure.get()) {
            case null -> {}
            case Error error -> throw error;
            case Throwable other -> throw (RuntimeException) other;
        }
    }

    private void schedule(Consumer<T> visit, Listener<T> listener) {
        try {
            visitAll(visit, listener);
        } finally {
            while (running > 0) {
                next();
            }
        }
        graph.nodes().stream().filter(node -> !closed.contains(node)).forEach(listener::stopped);
    }

    /** A person who interrupts the calling thread wants it to stop; what is on its way is still awaited, so that it is written down. */
    private void await(Thread scheduler) {
        boolean interrupted = false;
        while (true) {
            try {
                scheduler.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                cancel.afterCurrent();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void visitAll(Consumer<T> visit, Listener<T> listener) {
        start(
                graph.nodes().stream()
                        .filter(node -> graph.before(node).isEmpty())
                        .toList(),
                visit);
        while (running > 0) {
            var done = next();
            closed.add(done.node());
            if (done.failure() == null) {
                start(released(done.node()), visit);
            } else {
                failed(done.node(), done.failure(), listener);
            }
        }
    }

    /** A visit that was stopped says nothing about those that wait for it. */
    private void failed(T node, RuntimeException failure, Listener<T> listener) {
        listener.failed(node, failure);
        if (!(failure instanceof Cancel.CancelledException)) {
            skipFollowers(node, listener);
        }
    }

    private void start(List<T> nodes, Consumer<T> visit) {
        if (cancel.requested()) {
            return;
        }
        for (var node : nodes) {
            running++;
            Thread.ofVirtual().name("walk-" + node).start(() -> finished.add(visit(node, visit)));
        }
    }

    private Done<T> visit(T node, Consumer<T> visit) {
        try {
            cancel.work(() -> visit.accept(node));
            return new Done<>(node, null);
        } catch (RuntimeException e) {
            return new Done<>(node, e);
        } catch (Error e) {
            return new Done<>(node, new IllegalStateException(e));
        }
    }

    /** Nobody but this class knows the scheduling thread, so nobody interrupts it. */
    private Done<T> next() {
        try {
            var done = finished.take();
            running--;
            return done;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<T> released(T node) {
        var ready = new ArrayList<T>();
        for (var follower : followers.getOrDefault(node, List.of())) {
            if (open.merge(follower, -1, Integer::sum) == 0 && !closed.contains(follower)) {
                ready.add(follower);
            }
        }
        return ready;
    }

    private void skipFollowers(T cause, Listener<T> listener) {
        var stack = new ArrayList<>(followers.getOrDefault(cause, List.of()));
        while (!stack.isEmpty()) {
            var node = stack.removeLast();
            if (closed.add(node)) {
                listener.skipped(node, cause);
                stack.addAll(followers.getOrDefault(node, List.of()));
            }
        }
    }
}
