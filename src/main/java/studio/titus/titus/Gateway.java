package studio.titus.titus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls to a gateway's API v3 and back, with failures as problems. Safe for many threads. */
public final class Gateway implements AutoCloseable {

    /** The gateway itself gives up on its master after 10 s. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final URI root;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    /** @param root without {@code /api/v3}, such as {@code http://127.0.0.1:7001} */
    public Gateway(URI root) {
        this.root = root;
    }

    /**
     * Reads a resource.
     *
     * @param path after {@code /api/v3}, with its slash
     * @return the body of a success
     * @throws GatewayException when there is no such answer
     */
    String get(String path) throws InterruptedException {
        return send(request(path).GET().build());
    }

    /** Replaces a resource by JSON text. */
    String put(String path, String json) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    /** Creates or triggers something, with JSON text; never sent twice. */
    String post(String path, String json) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Ends something. */
    void delete(String path) throws InterruptedException {
        send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        var address = root.toString().replaceFirst("/+$", "") + "/api/v3" + path;
        return HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT);
    }

    private String send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> reply = http.send(request, BodyHandlers.ofString());
            if (reply.statusCode() / HUNDRED != SUCCESS) {
                throw GatewayProblems.refused(reply.statusCode(), reply.body());
            }
            return reply.body();
        } catch (IOException e) {
            throw GatewayProblems.silent(root, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
