package studio.titus.cli.render;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Address;

/** The lines for an event of a run. */
final class EventText {

    private final Style style;
    private final Function<Address, String> names;
    private final Map<String, Integer> skippedByReason = new LinkedHashMap<>();

    EventText(Style style, Function<Address, String> names) {
        this.style = style;
        this.names = names;
    }

    /** The lines that stay when this has happened. What is skipped is told at the end, a line for each reason. */
    List<String> lines(RunEvent event) {
        return switch (event) {
            case RunEvent.RunStarted started -> started.work().isEmpty() ? List.of() : List.of(begin(started));
            case RunEvent.ResourceDone done -> List.of(done(done));
            case RunEvent.ResourceFailed failed -> List.of(failed(failed));
            case RunEvent.ResourceSkipped skipped -> {
                skippedByReason.merge(skipped.reason(), 1, Integer::sum);
                yield List.of();
            }
            case RunEvent.RunFinished _ -> skipped();
            case RunEvent.ResourceStarted _, RunEvent.ResourceNote _ -> List.of();
        };
    }

    private List<String> skipped() {
        return skippedByReason.entrySet().stream()
                .map(entry -> "  %s %s left out: %s"
                        .formatted(style.skipped(), Words.count(entry.getValue(), "resource"), entry.getKey()))
                .toList();
    }

    private String begin(RunEvent.RunStarted started) {
        var verb = started.mode() == Mode.APPLY ? "Working on " : "Deleting ";
        return verb + Words.count(started.work().size(), "resource") + " of stack " + started.stack();
    }

    private String done(RunEvent.ResourceDone done) {
        var id = done.verb() == Verb.DELETE ? "" : ", " + done.live().id();
        return "  %s %s %s"
                .formatted(
                        style.done(),
                        name(done.address()),
                        style.dim(done.verb().done() + took(done.elapsed()) + id));
    }

    /** What took no time worth telling is told without. */
    private static String took(Duration elapsed) {
        return elapsed.toSeconds() < 1 ? "" : ", " + Words.clock(elapsed);
    }

    private String failed(RunEvent.ResourceFailed failed) {
        return "  %s %s %s"
                .formatted(
                        style.failed(),
                        name(failed.address()),
                        style.red("failed: ") + failed.problem().what());
    }

    String name(Address address) {
        return names.apply(address);
    }
}
