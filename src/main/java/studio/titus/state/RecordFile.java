package studio.titus.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** A {@link StackRecord} as JSON. */
final class RecordFile {

    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordFile() {}

    static String write(StackRecord record) {
        var node = JSON.createObjectNode();
        node.put("formatVersion", FORMAT_VERSION);
        node.put("accountId", record.accountId());
        node.put("region", record.region());
        node.put("rehearsal", record.rehearsal());
        node.put("firstApplied", text(record.firstApplied()));
        node.put("destroyed", text(record.destroyed()));
        return node.toPrettyString() + "\n";
    }

    static Optional<StackRecord> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(record(JSON.readTree(Files.readString(file)), file));
        } catch (JacksonException | DateTimeException e) {
            throw broken(file, "It is not the JSON that Titus Studio wrote.", e);
        } catch (IOException e) {
            throw broken(file, "The system says: " + e.getMessage(), e);
        }
    }

    private static StackRecord record(JsonNode node, Path file) {
        if (node.path("formatVersion").asInt() > FORMAT_VERSION) {
            throw Formats.newer(file);
        }
        if (!node.path("accountId").isTextual() || !node.path("region").isTextual()) {
            throw broken(file, "Its account or region is missing.", null);
        }
        return new StackRecord(
                node.path("accountId").asText(),
                node.path("region").asText(),
                node.path("rehearsal").asBoolean(),
                instant(node.path("firstApplied")),
                instant(node.path("destroyed")));
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static ProblemException broken(Path file, String cause, @Nullable Exception e) {
        var problem = Problem.of("state.broken", "What this computer remembers of the stack can't be read")
                .subject(file.toString())
                .because(cause + " It was left as it is.")
                .next("Move the file away: the stack is found again in AWS by its tags.");
        return new ProblemException(problem, e);
    }
}
