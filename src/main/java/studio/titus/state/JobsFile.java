package studio.titus.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.ProblemException;
import studio.titus.state.JobRecord.TaskEnd;

/** The jobs of one stack that this computer remembers, in the stack's folder. */
public final class JobsFile {

    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /** @param folder of the stack; need not exist */
    public JobsFile(Path folder) {
        file = folder.resolve("jobs.json");
    }

    /**
     * The jobs, oldest first. A file that can't be understood is set aside and counts as empty.
     *
     * @throws ProblemException when it is of a newer version
     */
    public List<JobRecord> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            if (root.path("formatVersion").asInt() > FORMAT_VERSION) {
                throw Formats.newer(file);
            }
            return all(root.path("jobs"), JobsFile::job);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            AtomicFile.rename(file, file.resolveSibling("jobs.json.kept"));
            return List.of();
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }

    /** @throws ProblemException when the disk does not take it */
    public void write(List<JobRecord> jobs) {
        ObjectNode root = JSON.createObjectNode().put("formatVersion", FORMAT_VERSION);
        ArrayNode list = root.putArray("jobs");
        jobs.forEach(job -> list.add(node(job)));
        AtomicFile.write(file, root.toPrettyString() + "\n");
    }

    private static ObjectNode node(JobRecord job) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", job.id())
                .put("name", job.name())
                .put("service", job.service())
                .put("tasks", job.tasks())
                .put("submitted", job.submitted().toString())
                .put("descriptor", job.descriptor())
                .put("fate", job.fate().name())
                .put("killing", job.killing());
        Instant ended = job.ended();
        if (ended != null) {
            node.put("ended", ended.toString());
        }
        ArrayNode ends = node.putArray("ends");
        job.ends().forEach(end -> ends.add(node(end)));
        return node;
    }

    private static ObjectNode node(TaskEnd end) {
        return JSON.createObjectNode()
                .put("task", end.task())
                .put("index", end.index())
                .put("attempt", end.attempt())
                .put("reason", end.reason())
                .put("message", end.message())
                .put("at", end.at().toString());
    }

    private static JobRecord job(JsonNode node) {
        return new JobRecord(
                node.path("id").asText(),
                node.path("name").asText(),
                node.path("service").asBoolean(),
                node.path("tasks").asInt(),
                Instant.parse(node.path("submitted").asText()),
                node.path("descriptor").asText(),
                JobFate.valueOf(node.path("fate").asText()),
                instant(node.path("ended")),
                node.path("killing").asBoolean(),
                all(node.path("ends"), JobsFile::end));
    }

    private static TaskEnd end(JsonNode node) {
        return new TaskEnd(
                node.path("task").asText(),
                node.path("index").asInt(),
                node.path("attempt").asInt(),
                node.path("reason").asText(),
                node.path("message").asText(),
                Instant.parse(node.path("at").asText()));
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }

    private static <T> List<T> all(JsonNode list, Function<JsonNode, T> reader) {
        return StreamSupport.stream(list.spliterator(), false).map(reader).toList();
    }
}
