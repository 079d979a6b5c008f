package studio.titus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void ordersEachNodeAfterThoseItWaitsFor() {
        var graph = Graph.of(Map.of("c", Set.of("a", "b"), "b", Set.of("a"), "a", Set.<String>of()));

        assertThat(graph.order()).containsExactly("a", "b", "c");
        assertThat(graph.reversed().order()).containsExactly("c", "b", "a");
    }

    @Test
    void refusesACircleAndNamesIt() {
        var circle = Map.of("a", Set.of("b"), "b", Set.of("a"), "c", Set.<String>of());

        assertThatThrownBy(() -> Graph.of(circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("These wait for each other: \\[(a, b|b, a)]");
    }

    @Test
    void leavesOutWhatIsNotANode() {
        var graph = Graph.of(Map.of("a", Set.of("elsewhere")));

        assertThat(graph.before("a")).isEmpty();
    }

    @Test
    void aPartKeepsTheOrderThroughWhatIsLeftOut() {
        var graph = Graph.of(Map.of(
                "d",
                Set.of("c"),
                "c",
                Set.of("b", "x"),
                "b",
                Set.of("a"),
                "a",
                Set.<String>of(),
                "x",
                Set.<String>of()));

        var part = graph.among(Set.of("a", "d", "x"));

        assertThat(part.nodes()).containsExactlyInAnyOrder("a", "d", "x");
        assertThat(part.before("d")).containsExactlyInAnyOrder("a", "x");
    }

    @Test
    void theCriticalPathIsTheOneThatTakesLongestNotTheOneWithMostNodes() {
        var graph = Graph.of(Map.of(
                "end",
                Set.of("slow", "third"),
                "third",
                Set.of("second"),
                "second",
                Set.of("first"),
                "slow",
                Set.of(),
                "first",
                Set.of()));

        assertThat(graph.criticalPath(node -> Duration.ofSeconds(node.equals("slow") ? 90 : 1)))
                .containsExactly("slow", "end");
        assertThat(graph.criticalPath(_ -> Duration.ofSeconds(1))).containsExactly("first", "second", "third", "end");
    }

    @Test
    void aGraphOfNothingHasNoCriticalPath() {
        assertThat(Graph.of(Map.<String, Set<String>>of()).criticalPath(_ -> Duration.ZERO))
                .isEmpty();
    }

    @Test
    void takesAHundredThousandNodesInALine() {
        var line = new LinkedHashMap<Integer, List<Integer>>();
        for (int node = 0; node < 100_000; node++) {
            line.put(node, node == 0 ? List.of() : List.of(node - 1));
        }

        assertThat(Graph.of(line).order()).hasSize(100_000).isSorted();
    }
}
