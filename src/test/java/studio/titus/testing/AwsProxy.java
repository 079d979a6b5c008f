package studio.titus.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and an AWS-protocol server: sees each call, and may delay, refuse, drop or rewrite it. Tests and benchmarks put
 * any client behind it, ours or another's.
 */
public final class AwsProxy implements AutoCloseable {

    /** What a proxy does with the calls. */
    public interface Behaviour {

        /** Passes everything on unchanged. */
        Behaviour PLAIN = (call, server) -> server.send();

        /**
         * Answers a call.
         *
         * @param server sends it on to the real server, at most once
         * @return the answer, or {@link Answer#LOST} to close the connection without one
         */
        Answer answer(AwsCall call, Upstream server) throws IOException, InterruptedException;
    }

    /** The way to the real server. */
    @FunctionalInterface
    public interface Upstream {
        Answer send() throws IOException, InterruptedException;
    }

    /** An HTTP answer. */
    public record Answer(int status, byte[] body, List<Header> headers) {

        /** No answer at all: the connection is closed. */
        public static final Answer LOST = new Answer(0, new byte[0], List.of());

        /** The same with another body; a checksum of the old one, which the SDK would compare, is left out. */
        public Answer withBody(byte[] other) {
            var kept = headers.stream()
                    .filter(header -> !header.name().equalsIgnoreCase("x-amz-crc32"))
                    .toList();
            return new Answer(status, other, kept);
        }
    }

    /** One header of an answer. */
    public record Header(String name, String value) {}

    /** What the HTTP client and server of the JDK set by themselves. */
    private static final Set<String> OWN_HEADERS = caseless(
            "connection", "content-length", "date", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI target;
    private final Behaviour behaviour;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<AwsCall> calls = new CopyOnWriteArrayList<>();

    private AwsProxy(URI target, Behaviour behaviour) throws IOException {
        this.target = target;
        this.behaviour = behaviour;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** A proxy on a free port of the loopback address. */
    public static AwsProxy before(URI target, Behaviour behaviour) {
        try {
            return new AwsProxy(target, behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** All calls so far, in the order of their arrival. */
    public List<AwsCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var call = AwsCall.of(numbers.incrementAndGet(), exchange, body);
        calls.add(call);
        try {
            respond(exchange, behaviour.answer(call, () -> forward(exchange, body)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private Answer forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        target.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var headers = response.headers().map().entrySet().stream()
                .filter(entry -> !OWN_HEADERS.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Header(entry.getKey(), value)))
                .toList();
        return new Answer(response.statusCode(), response.body(), headers);
    }

    private static void respond(HttpExchange exchange, Answer answer) throws IOException {
        if (answer == Answer.LOST) {
            return;
        }
        answer.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static Set<String> caseless(String... names) {
        var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(List.of(names));
        return all;
    }
}
