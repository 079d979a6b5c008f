package studio.titus.rehearsal.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A port of 127.0.0.1 behind which a node's HTTP service answers; nobody answers while the service is down. */
final class WebServer implements AutoCloseable {

    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final Supplier<Optional<WebService>> service;

    WebServer(Supplier<Optional<WebService>> service) throws IOException {
        this.service = service;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answering = service.get();
            if (answering.isPresent()) {
                respond(exchange, answering.get().answer(request(exchange)));
            }
        }
    }

    private static WebService.Request request(HttpExchange exchange) throws IOException {
        return new WebService.Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                header(exchange, "Content-Type"),
                header(exchange, "Accept"),
                exchange.getRequestBody().readAllBytes());
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static void respond(HttpExchange exchange, WebService.Answer answer) throws IOException {
        header(exchange, "Content-Type", answer.contentType());
        header(exchange, "Server", answer.server());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), none ? NO_BODY : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void header(HttpExchange exchange, String name, String value) {
        if (!value.isEmpty()) {
            exchange.getResponseHeaders().set(name, value);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
