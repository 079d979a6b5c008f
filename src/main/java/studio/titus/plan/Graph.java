package studio.titus.plan;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who waits for whom. Knows nothing of clouds.
 *
 * @param <T> what identifies a node
 */
public final class Graph<T> {

    private final Map<T, Set<T>> waitsFor;

    private Graph(Map<T, Set<T>> waitsFor) {
        this.waitsFor = waitsFor;
    }

    /**
     * A graph of these nodes.
     *
     * @param waitsFor for each node what must be done before it; what is not a node itself is left out
     * @throws IllegalArgumentException when nodes wait for each other in a circle
     */
    public static <T> Graph<T> of(Map<T, ? extends Collection<T>> waitsFor) {
        var all = new LinkedHashMap<T, Set<T>>();
        waitsFor.forEach((node, needs) -> {
            var known = new LinkedHashSet<T>(needs);
            known.retainAll(waitsFor.keySet());
            all.put(node, known);
        });
        var graph = new Graph<T>(all);
        graph.order();
        return graph;
    }

    public Set<T> nodes() {
        return waitsFor.keySet();
    }

    /** What must be done before this node. */
    public Set<T> before(T node) {
        return waitsFor.getOrDefault(node, Set.of());
    }

    /** For each node, those that wait for it. */
    public Map<T, List<T>> followers() {
        var all = new HashMap<T, List<T>>();
        waitsFor.forEach((node, needs) -> needs.forEach(
                need -> all.computeIfAbsent(need, _ -> new ArrayList<>()).add(node)));
        return all;
    }

    /** The same nodes with every arrow turned round. */
    public Graph<T> reversed() {
        var followers = followers();
        var turned = new LinkedHashMap<T, List<T>>();
        waitsFor.keySet().forEach(node -> turned.put(node, followers.getOrDefault(node, List.of())));
        return Graph.of(turned);
    }

    /** The order among these nodes alone. Whoever waited for one of them by way of a node that is left out still does. */
    public Graph<T> among(Set<T> nodes) {
        var needs = new HashMap<T, Set<T>>();
        var kept = new LinkedHashMap<T, Set<T>>();
        for (var node : order()) {
            var direct = new LinkedHashSet<T>();
            for (var need : before(node)) {
                direct.addAll(nodes.contains(need) ? Set.of(need) : needs.getOrDefault(need, Set.of()));
            }
            needs.put(node, direct);
            if (nodes.contains(node)) {
                kept.put(node, direct);
            }
        }
        return Graph.of(kept);
    }

    /** The nodes, each waiting for the one before, whose times add up to the most. */
    public List<T> criticalPath(Function<T, Duration> time) {
        var ends = new HashMap<T, Duration>();
        var previous = new HashMap<T, T>();
        for (var node : order()) {
            var last = before(node).stream().max(Comparator.comparing(ends::get));
            last.ifPresent(found -> previous.put(node, found));
            var begin = last.map(ends::get).orElse(Duration.ZERO);
            ends.put(node, begin.plus(time.apply(node)));
        }
        var path = new ArrayList<T>();
        var end = ends.keySet().stream().max(Comparator.comparing(ends::get));
        Stream.iterate(end.orElse(null), Objects::nonNull, previous::get).forEach(path::addFirst);
        return path;
    }

    /** All nodes, each after those it waits for. Takes time in proportion to nodes and edges. */
    public List<T> order() {
        var open = new HashMap<T, Integer>();
        var ready = new ArrayDeque<T>();
        waitsFor.forEach((node, needs) -> {
            open.put(node, needs.size());
            if (needs.isEmpty()) {
                ready.add(node);
            }
        });
        var followers = followers();
        var done = new ArrayList<T>(waitsFor.size());
        while (!ready.isEmpty()) {
            var node = ready.poll();
            done.add(node);
            for (var follower : followers.getOrDefault(node, List.of())) {
                if (open.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        if (done.size() < waitsFor.size()) {
            var stuck = new LinkedHashSet<>(waitsFor.keySet());
            done.forEach(stuck::remove);
            throw new IllegalArgumentException("These wait for each other: " + stuck);
        }
        return done;
    }
}
