package studio.titus.ui.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Cidr;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Asks a server that answers with the address it was asked from, as plain text. */
public final class PublicAddressFinder implements AddressFinder {

    /** AWS's own; it answers with IPv4 only. */
    public static final URI AWS = URI.create("https://checkip.amazonaws.com");

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final URI server;

    public PublicAddressFinder(URI server) {
        this.server = server;
    }

    @Override
    public String find() throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server).timeout(PATIENCE).build();
            return address(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw unknown("%s does not answer.".formatted(server.getHost()), e);
        }
    }

    private String address(HttpResponse<String> response) {
        String text = response.body().strip();
        if (response.statusCode() == 200 && Cidr.check(text + "/32").isValid()) {
            return text;
        }
        throw unknown("%s answers something else than an IPv4 address.".formatted(server.getHost()), null);
    }

    private static ProblemException unknown(String cause, @Nullable Exception e) {
        return new ProblemException(
                Problem.of("address.unknown", "Your public address is not known")
                        .because(cause)
                        .next("Type the range you connect from, for instance 203.0.113.7/32."),
                e);
    }
}
