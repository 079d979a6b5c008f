package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** An exchange with a real gateway v0.1.0-rc.57. */
record Recording(JsonNode record) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Recording> all() {
        try (var packed = new GZIPInputStream(Recording.class.getResourceAsStream("recordings.jsonl.gz"))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Recording(tree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return record.path("name").asText();
    }

    /** Whether a job comes of it. */
    boolean creates() {
        return method().equals("POST") && path().startsWith("/api/v3/jobs") && status() == 202;
    }

    String method() {
        return record.path("request").path("method").asText();
    }

    String path() {
        return record.path("request").path("path").asText();
    }

    String body() {
        JsonNode body = record.path("request").path("body");
        return body.isNull() ? "" : body.asText();
    }

    String contentType() {
        JsonNode headers = record.path("request").path("headers");
        return headers.isMissingNode() || headers.has("Accept") || headers.has("X-Titus-CallerId")
                ? "application/json"
                : headers.path("Content-Type").asText();
    }

    String accept() {
        return record.path("request").path("headers").path("Accept").asText();
    }

    int status() {
        return record.path("response").path("status").asInt();
    }

    String answer() {
        return record.path("response").path("body").asText();
    }

    /** Whether the answer is there from its beginning to its end, as text or as JSON. */
    boolean isWhole() {
        if (answer().contains("(shortened)")) {
            return false;
        }
        try {
            return !answer().startsWith("{") || JSON.readTree(answer()).isObject();
        } catch (IOException e) {
            return false;
        }
    }
}
