package studio.titus.cli.render;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Address;
import studio.titus.plan.Resource;

/** One line for an event of a run, with the sentence that the plan has for the resource. */
final class EventText {

    private final Style style;
    private final Map<Address, String> sentences;

    EventText(Style style, List<Resource> resources) {
        this.style = style;
        this.sentences = resources.stream().collect(Collectors.toMap(Resource::address, Resource::sentence));
    }

    /** The line that stays when this has happened; empty for what only a live view shows. */
    Optional<String> line(RunEvent event) {
        return switch (event) {
            case RunEvent.RunStarted started -> Optional.of(begin(started));
            case RunEvent.ResourceDone done -> Optional.of(done(done));
            case RunEvent.ResourceFailed failed -> Optional.of(failed(failed));
            case RunEvent.ResourceSkipped skipped ->
                Optional.of("  %s %s %s"
                        .formatted(
                                style.skipped(), name(skipped.address()), style.dim("skipped: " + skipped.reason())));
            case RunEvent.ResourceStarted _, RunEvent.ResourceNote _, RunEvent.RunFinished _ -> Optional.empty();
        };
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

    /** The sentence of the resource, or its address where there is none. */
    String name(Address address) {
        return sentences.getOrDefault(address, address.value());
    }
}
