package studio.titus.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import studio.titus.plan.Graph;

/**
 * What walking a graph costs besides the work itself: synthetic resources whose visit does nothing, in several shapes and sizes. Each
 * measurement walks as many nodes in all, many small graphs or few large ones, and prints the best of its runs: time on the clock and
 * processor time a graph, processor time a node, and how the latter compares with that of the smallest size (1 is linear). Processor time
 * is what other work on the machine disturbs least; it holds the compiler and the collector too.
 *
 * <p>Argument: the number of runs of each, 7 unless given. In this package for the walk is no one else's business.
 */
public final class WalkBench {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final int[] SIZES = {1_000, 10_000, 100_000};

    /** How many nodes a measurement walks in all. */
    private static final int NODES = 200_000;

    /** How many each node of the layered shape waits for. */
    private static final int FAN_IN = 4;

    private static final int LAYER = 100;

    /** A way in which nodes wait for each other: for a node, those before it. */
    private enum Shape {
        LINE(node -> node == 0 ? List.of() : List.of(node - 1)),
        STAR(node -> node == 0 ? List.of() : List.of(0)),
        TREE(node -> node == 0 ? List.of() : List.of((node - 1) / 2)),
        LAYERS(Shape::layerBefore),
        ALONE(_ -> List.of());

        private final IntFunction<List<Integer>> waitsFor;

        Shape(IntFunction<List<Integer>> waitsFor) {
            this.waitsFor = waitsFor;
        }

        private static List<Integer> layerBefore(int node) {
            int layer = node / LAYER;
            if (layer == 0) {
                return List.of();
            }
            var needs = new ArrayList<Integer>();
            for (int need = 0; need < FAN_IN; need++) {
                needs.add((layer - 1) * LAYER + (node * 7 + need * 31) % LAYER);
            }
            return needs;
        }

        Map<Integer, List<Integer>> nodes(int size) {
            var nodes = new LinkedHashMap<Integer, List<Integer>>();
            for (int node = 0; node < size; node++) {
                nodes.put(node, waitsFor.apply(node));
            }
            return nodes;
        }
    }

    /** Milliseconds of one graph. */
    private record Cost(double clock, double processor) {}

    private WalkBench() {}

    /** Runs the benchmark; see the class. */
    public static void main(String[] args) {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 7;
        System.out.printf(
                "%-8s %8s %10s %14s %12s %8s%n", "shape", "nodes", "clock ms", "processor ms", "us a node", "ratio");
        for (var shape : Shape.values()) {
            measure(shape, runs);
        }
    }

    private static void measure(Shape shape, int runs) {
        best(shape, SIZES[1], 2);
        double smallest = 0;
        for (int size : SIZES) {
            var cost = best(shape, size, runs);
            double perNode = cost.processor() * 1000 / size;
            smallest = smallest == 0 ? perNode : smallest;
            System.out.printf(
                    "%-8s %8d %10.1f %14.1f %12.2f %8.2f%n",
                    shape.name().toLowerCase(Locale.ROOT),
                    size,
                    cost.clock(),
                    cost.processor(),
                    perNode,
                    perNode / smallest);
        }
    }

    private static Cost best(Shape shape, int size, int runs) {
        var nodes = shape.nodes(size);
        var costs = IntStream.range(0, runs).mapToObj(_ -> walks(nodes)).toList();
        return new Cost(
                costs.stream().mapToDouble(Cost::clock).min().orElseThrow(),
                costs.stream().mapToDouble(Cost::processor).min().orElseThrow());
    }

    private static Cost walks(Map<Integer, List<Integer>> nodes) {
        int walks = NODES / nodes.size();
        long clock = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        for (int walk = 0; walk < walks; walk++) {
            walk(nodes);
        }
        return new Cost(
                (System.nanoTime() - clock) / 1e6 / walks, (SYSTEM.getProcessCpuTime() - processor) / 1e6 / walks);
    }

    /** Draws the graph and walks it to its end. */
    private static void walk(Map<Integer, List<Integer>> nodes) {
        var visits = new LongAdder();
        Walk.run(Graph.of(nodes), new Cancel(), _ -> visits.increment(), new Unexpected());
        if (visits.sum() != nodes.size()) {
            throw new IllegalStateException(visits.sum() + " visits of " + nodes.size());
        }
    }

    private static final class Unexpected implements Walk.Listener<Integer> {
        @Override
        public void failed(Integer node, RuntimeException failure) {
            throw failure;
        }

        @Override
        public void skipped(Integer node, Integer cause) {
            throw new IllegalStateException("skipped " + node);
        }

        @Override
        public void stopped(Integer node) {
            throw new IllegalStateException("stopped " + node);
        }
    }
}
