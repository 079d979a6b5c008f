package studio.titus.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.titus.problem.ProblemException;

/** Answers of a set-up that is not settled yet, as they were typed. Holds no secret: whoever saves leaves them out. */
public final class DraftFile {

    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    DraftFile(Path file) {
        this.file = file;
    }

    /** The job that was not sent yet to the stack whose folder this is. */
    public static DraftFile ofJob(Path stackFolder) {
        return new DraftFile(stackFolder.resolve("job-draft.json"));
    }

    /**
     * Replaces what is kept. Blocks until it is on the disk.
     *
     * @param answers texts by the name of their field
     * @throws ProblemException when the data folder does not take it
     */
    public void save(Map<String, String> answers) {
        var node = JSON.createObjectNode();
        node.put("formatVersion", FORMAT_VERSION);
        var fields = node.putObject("answers");
        answers.forEach(fields::put);
        AtomicFile.write(file, node.toPrettyString() + "\n");
    }

    /** What is kept; empty for nothing. A file that is damaged or of a newer version counts as nothing, and is left alone. */
    public Optional<Map<String, String>> load() {
        try {
            return Files.exists(file) ? answers(JSON.readTree(Files.readString(file))) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }

    private static Optional<Map<String, String>> answers(JsonNode node) {
        if (node.path("formatVersion").asInt() != FORMAT_VERSION) {
            return Optional.empty();
        }
        Map<String, String> answers = new LinkedHashMap<>();
        node.path("answers")
                .properties()
                .forEach(field -> answers.put(field.getKey(), field.getValue().asText()));
        return Optional.of(answers);
    }

    /** Forgets what is kept. */
    public void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }
}
