package studio.titus.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port of 127.0.0.1 that gives the answers that a real gateway gave, one after the other. */
public final class RecordedGateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public RecordedGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Method, path and body of each request, spaces between. */
    public List<String> asked() {
        return asked;
    }

    /** Answers the next request as recorded under this name. */
    public RecordedGateway then(String name) {
        JsonNode response = recorded(name).path("response");
        return then(response.path("status").asInt(), response.path("body").asText());
    }

    public RecordedGateway then(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    /** Takes the next request and hangs up. */
    public RecordedGateway thenHangUp() {
        return then(0, "");
    }

    /** The whole exchange of a name. */
    public static JsonNode recorded(String name) {
        try (var lines = RecordedGateway.class.getResourceAsStream("/titus/jobs-api.jsonl")) {
            for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode exchange = JSON.readTree(line);
                if (exchange.path("name").asText().equals(name)) {
                    return exchange;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(name);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add("%s %s %s"
                    .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), text)
                    .strip());
            Answer next = answers.remove();
            if (next.status() != 0) {
                byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
