package studio.titus.titus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against answers that a real gateway gave. */
class AgentGroupsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private Gateway gateway;
    private int status = 200;
    private String body = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        gateway =
                new Gateway(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add("%s %s %s"
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), text)
                .strip());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void recorded(String name) throws IOException {
        try (var lines = getClass().getResourceAsStream("/titus/instance-groups.jsonl")) {
            for (var line : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode record = JSON.readTree(line);
                if (record.path("name").asText().equals(name)) {
                    status = record.path("response").path("status").asInt();
                    body = record.path("response").path("body").asText();
                    return;
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    @Test
    void groupsAreReadAsTheGatewayTellsThem() throws Exception {
        recorded("agent-list-initial");

        var groups = new AgentGroups(gateway).all();

        assertThat(groups)
                .hasSizeGreaterThan(1)
                .contains(new InstanceGroup(
                        "titusagents-mesosagents",
                        "m3.2xlarge",
                        2,
                        Lifecycle.INACTIVE,
                        "New instance group discovered"));
        assertThat(asked).containsExactly("GET /api/v3/agent/instanceGroups");
    }

    @Test
    void aGroupWhoseAgentsHaveNotRegisteredIsNotThereYet() throws Exception {
        recorded("agent-list-initial");

        assertThat(new AgentGroups(gateway).find("titusagent")).isEmpty();
    }

    @Test
    void activatingPutsTheIdIntoTheBodyWhereTheGatewayReadsIt() throws Exception {
        new AgentGroups(gateway).bring("titusagent", Lifecycle.ACTIVE);

        assertThat(asked)
                .containsExactly("PUT /api/v3/agent/instanceGroups/titusagent/lifecycle"
                        + " {\"instanceGroupId\":\"titusagent\",\"lifecycleState\":\"Active\"}");
    }

    @Test
    void whatTheGatewaySaysOfAnUnknownGroupIsPassedOn() throws Exception {
        recorded("lifecycle-unknown-group");

        var failure = failure();

        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.said()).contains("Instance group nosuchgroup not found");
    }

    @Test
    void aMasterThatIsDownIsNamed() {
        status = 503;
        body = "{\"statusCode\":503,\"message\":\"UNAVAILABLE: io exception\"}";

        assertThat(failure().problem().what()).contains("master does not answer");
    }

    @Test
    void aPageOfAnotherProgramIsNoAnswer() {
        body = "<html>hello</html>";

        var failure = catchThrowableOfType(GatewayException.class, () -> new AgentGroups(gateway).all());

        assertThat(failure.problem().cause()).contains("<html>hello");
    }

    @Test
    void aGatewayThatIsNotThereIsNamed() {
        server.stop(0);

        assertThat(failure().problem().what()).isEqualTo("The Titus gateway does not answer");
    }

    private GatewayException failure() {
        return catchThrowableOfType(
                GatewayException.class, () -> new AgentGroups(gateway).bring("nosuchgroup", Lifecycle.ACTIVE));
    }
}
