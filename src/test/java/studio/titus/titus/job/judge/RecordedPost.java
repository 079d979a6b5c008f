package studio.titus.titus.job.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A {@code POST /api/v3/jobs} that a real gateway v0.1.0-rc.57 was asked, with its answer.
 *
 * @param record name, path, headers where they were the point, body, status, answer, and the descriptor that a later GET returned
 */
record RecordedPost(JsonNode record) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VIOLATION =
            Pattern.compile("\\{field: (.*?), description: (.*?)}(?=,\\{field|$)", Pattern.DOTALL);

    static List<RecordedPost> all() {
        try (var lines = RecordedPost.class.getResourceAsStream("/titus/job-posts.jsonl")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new RecordedPost(tree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return record.path("name").asText();
    }

    byte[] body() {
        String text = record.path("body").asText();
        // the one body that is no text was recorded as Python writes bytes
        return name().equals("raw-invalid-utf8")
                ? "{\"applicationName\":\"\u00ff\u00fe\"}".getBytes(StandardCharsets.ISO_8859_1)
                : text.getBytes(StandardCharsets.UTF_8);
    }

    int status() {
        return record.path("status").asInt();
    }

    String message() {
        String answer = record.path("answer").asText();
        return answer.startsWith("{") ? tree(answer).path("message").asText() : answer;
    }

    Set<String> violations() {
        return violations(message());
    }

    /** Field and description of each violation named in a message, in no order. */
    static Set<String> violations(String message) {
        var violations = new TreeSet<String>();
        var matcher = VIOLATION.matcher(message);
        while (matcher.find()) {
            violations.add(matcher.group(1) + " | " + matcher.group(2));
        }
        return violations;
    }

    boolean hasStored() {
        return record.has("stored");
    }

    /** What a GET returned right after, without what the master adds. */
    JsonNode stored() {
        var stored = record.path("stored").<ObjectNode>deepCopy();
        var attributes = (ObjectNode) stored.path("attributes");
        attributes.remove(List.of("titus.cell", "titus.stack"));
        return stored;
    }

    @Override
    public String toString() {
        return name();
    }
}
