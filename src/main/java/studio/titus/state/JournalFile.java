package studio.titus.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import studio.titus.plan.Address;
import studio.titus.state.Journal.OpenIntent;

/** Reads a journal on disk into memory, and says how much of the file is whole lines. */
final class JournalFile {

    static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final JournalMemory memory;

    private JournalFile(Path file, JournalMemory memory) {
        this.file = file;
        this.memory = memory;
    }

    /**
     * Replays the file. With lines that can't be read it is copied aside, and the rest is used.
     *
     * @return the bytes of whole lines; behind them stands at most a line that a crash cut off, of which nobody was told that it is there
     * @throws studio.titus.problem.ProblemException when a newer version wrote it
     */
    static long read(Path file, JournalMemory memory) throws IOException {
        return Files.exists(file) ? new JournalFile(file, memory).read() : 0;
    }

    private long read() throws IOException {
        var bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        var whole = new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
        long damaged =
                whole.lines().filter(line -> !line.isBlank() && !replay(line)).count();
        if (damaged > 0) {
            Files.copy(file, file.resolveSibling("journal-damaged.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        }
        return end;
    }

    private boolean replay(String line) {
        try {
            replay(JSON.readTree(line));
            return true;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private void replay(JsonNode line) {
        if (line.path("v").asInt() > FORMAT_VERSION) {
            throw Formats.newer(file);
        }
        switch (line.path("event").asText()) {
            case "life" -> memory.beginLife(line.path("life").asText());
            case "creating" -> memory.open(address(line), intent(line));
            case "created" -> memory.made(address(line), at(line));
            case "not-created" -> memory.notCreated(address(line));
            case "gone" -> memory.gone(address(line));
            default -> throw new IllegalArgumentException("Unknown event");
        }
    }

    private static OpenIntent intent(JsonNode line) {
        return new OpenIntent(at(line), line.path("generation").asInt());
    }

    private static Instant at(JsonNode line) {
        return Instant.parse(line.path("at").asText());
    }

    private static Address address(JsonNode line) {
        return new Address(line.path("resource").asText());
    }
}
