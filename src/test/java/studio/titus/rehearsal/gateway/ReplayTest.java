package studio.titus.rehearsal.gateway;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All that a real gateway was asked, asked of ours in the same order. */
class ReplayTest {

    private static final Path TABLE = Path.of("src/docs/conformance.md");

    /** Each difference with its reason; one that goes away has to go from here. */
    private static final Map<String, String> KNOWN = known();

    private static Map<String, String> known() {
        var known = new TreeMap<String, String>();
        List.of("lifecycle-malformed", "raw-malformed-open-brace", "raw-malformed-text")
                .forEach(name -> known.put(name, "the column at the end of the body"));
        known.put("tier-missing", "the words are those of Java 8, the recording's of Java 17");
        known.put("fields-param", "the recorder's other jobs are not on record");
        known.put("header too large", "the JDK's web server takes long headers");
        List.of("leader", "status", "resource-consumption", "logs", "logs-download")
                .forEach(name -> known.put("v2[v2-off] " + name, "the old engine's pages are not built"));
        List.of(
                        "service-task-get-1s-after-kill",
                        "batch-short-tasks-step-1",
                        "batch-short-tasks-step-2",
                        "batch-short-job-step-6",
                        "batch-failing-tasks-6",
                        "batch-failing-tasks-7",
                        "batch-failing-tasks-11",
                        "batch-failing-tasks-12",
                        "batch-failing-tasks-16",
                        "batch-tasks-after-task-kill",
                        "batch-job-get-immediately-after-kill",
                        "batch-job-tasks-killinitiated",
                        "service-resize-while-killing",
                        "service-disable-while-killing",
                        "shrink: tasks after min=0 desired=2",
                        "shrink: tasks after min=2 desired=2")
                .forEach(name -> known.put(
                        name,
                        "asked at another moment: our containers take a second to stop, and the"
                                + " recorder's pauses are not on record"));
        return known;
    }

    private final List<Recording> all = Recording.all();
    private final Replay replay = new Replay(all);
    private final List<Replay.Outcome> outcomes = all.stream().map(replay::ask).toList();

    @Test
    void statusAndShapeAreTheGatewaysButForKnownDifferences() {
        var different = new TreeMap<String, String>();
        compared().stream()
                .filter(outcome -> !outcome.difference().isEmpty())
                .forEach(outcome -> different.put(outcome.recording().name(), outcome.difference()));

        assertThat(different.keySet()).as(different.toString()).containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
    }

    @Test
    void theTableTellsTheTrueNumbersAndEachReason() throws IOException {
        String table = Files.readString(TABLE);
        var reasons = all.stream()
                .flatMap(recording -> replay.incomparable(recording).stream())
                .collect(groupingBy(reason -> reason, counting()));

        assertThat(table)
                .contains("| recorded exchanges | %d |".formatted(all.size()))
                .contains("| of these compared | %d |".formatted(compared().size()))
                .contains("| same status and shape | %d |".formatted(compared().size() - KNOWN.size()));
        reasons.forEach((reason, count) -> assertThat(table).contains("| %s | %d |".formatted(reason, count)));
        var missing = new ArrayList<>(KNOWN.entrySet());
        missing.removeIf(entry -> table.contains("`" + entry.getKey() + "`") && table.contains(entry.getValue()));
        assertThat(missing).isEmpty();
    }

    private List<Replay.Outcome> compared() {
        return outcomes.stream()
                .filter(outcome -> replay.incomparable(outcome.recording()).isEmpty())
                .toList();
    }
}
