package studio.titus.rehearsal.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway answers, beside what the real one was recorded to answer to the same requests. */
class GatewayRecordingsTest {

    private static final String OURS = "titusagent";

    @TempDir
    private Path folder;

    @Test
    void answersAreThoseOfTheRecordings() throws IOException {
        try (var rig = new StackRig(folder).booted();
                var lines = new BufferedReader(new InputStreamReader(
                        GatewayRecordingsTest.class.getResourceAsStream("recordings.jsonl"), StandardCharsets.UTF_8))) {
            var lab = new Lab(rig.fixture.cloud);
            var gateway = lab.running(rig.id(StackRig.GATEWAY)).orElseThrow();
            var service = new Network(lab).web(gateway, Network.TITUS).orElseThrow();
            for (String line : lines.lines().toList()) {
                compare(new ObjectMapper().readTree(line), service);
            }
        }
    }

    private static void compare(JsonNode recording, WebService service) {
        String name = recording.path("name").asText();
        var request = recording.path("request");
        String body =
                request.path("body").isNull() ? "" : ours(request.path("body").asText());
        String type = request.path("headers").path("Content-Type").asText("application/json");

        var answer = service.answer(new WebService.Request(
                request.path("method").asText(),
                ours(request.path("path").asText()),
                type,
                "",
                body.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status())
                .as(name)
                .isEqualTo(recording.path("response").path("status").asInt());
        String expected = ours(recording.path("response").path("body").asText());
        assertThat(shape(answer.body())).as(name).isEqualTo(shape(expected));
    }

    private static String ours(String text) {
        return text.replace("titusagents-mesosagents", OURS);
    }

    /** The recorded account had two groups and other machines: one is compared, and numbers and types are left out. */
    private static String shape(String body) {
        return body.replaceAll("(?s)\\}, \\{\n    \"id\".*", "}]\n}")
                .replaceAll("\"m\\d\\.\\w+\"", "TYPE")
                .replaceAll("\"timestamp\": \"\\d+\"", "TIME")
                .replaceAll("\"launchTimestamp\": \"\\d+\"", "TIME")
                .replaceAll("\"(cpu|memoryMB|diskMB|networkMbps|desired|current|max)\": \\d+", "\"$1\": N");
    }
}
