package studio.titus.bootstrap;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a node says of its boot script, read from the files it leaves.
 *
 * @param outcome how it stands
 * @param steps those that have begun, in order; the last one is or was the current one
 * @param reason why it failed, in words that go on from "because"; "" otherwise
 */
public record BootReport(Outcome outcome, List<Step> steps, String reason) {

    /** Where a node keeps what is read here. */
    public static final String FOLDER = "/var/lib/titus-studio";

    /** How a boot script stands. */
    public enum Outcome {
        /** The node has not begun. */
        WAITING,
        RUNNING,
        READY,
        FAILED
    }

    /** A step and when it began, by the node's clock. */
    public record Step(String name, Instant at) {}

    public BootReport {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a report.
     *
     * @param steps the file {@code steps}, "" when it is not there
     * @param result the file {@code result}, "" when it is not there
     */
    public static BootReport of(String steps, String result) {
        var begun = steps.lines().flatMap(line -> step(line).stream()).toList();
        var fields = result.lines()
                .map(line -> line.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (_, last) -> last));
        return switch (fields.getOrDefault("state", "")) {
            case "ok" -> new BootReport(Outcome.READY, begun, "");
            case "failed" -> new BootReport(Outcome.FAILED, begun, reason(fields));
            default -> new BootReport(begun.isEmpty() ? Outcome.WAITING : Outcome.RUNNING, begun, "");
        };
    }

    private static Optional<Step> step(String line) {
        var parts = line.split(" ", 2);
        try {
            return parts.length == 2 ? Optional.of(new Step(parts[1], Instant.parse(parts[0]))) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Where the script gives no reason, the line where it ended and the exit code of what ended it. */
    private static String reason(Map<String, String> fields) {
        return Stream.of(fields.getOrDefault("reason", ""))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElseGet(() -> "the command on line %s ended with exit code %s"
                        .formatted(fields.getOrDefault("line", "?"), fields.getOrDefault("status", "?")));
    }

    /** The step that is under way, or was the last; "" before the first. */
    public String step() {
        return steps.isEmpty() ? "" : steps.getLast().name();
    }
}
