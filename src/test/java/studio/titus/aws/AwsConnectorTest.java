package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudException;
import studio.titus.model.Pace;
import studio.titus.model.Secret;
import studio.titus.problem.Problem;
import studio.titus.testing.Samples;

/** Signing in where the way to AWS is bad. */
class AwsConnectorTest {

    private static final String IDENTITY = """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
        <Arn>arn:aws:iam::123456789012:user/ada</Arn><UserId>A</UserId><Account>123456789012</Account>
        </GetCallerIdentityResult></GetCallerIdentityResponse>\
        """;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anIdentityIsReadFromTheAnswer() {
        answer(200, IDENTITY);

        try (var session = connector(Map.of("AWS_ENDPOINT_URL", url()))
                .connect(keys(), Samples.settings().region())) {
            assertThat(session.identity().accountId()).isEqualTo("123456789012");
            assertThat(session.identity().arn()).isEqualTo("arn:aws:iam::123456789012:user/ada");
            assertThat(session.identity().expires()).isNull();
            assertThat(session.rehearsal()).isFalse();
        }
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgain() {
        server.createContext("/", exchange -> {
            if (requests.incrementAndGet() < 4) {
                exchange.close();
            } else {
                reply(exchange, 200, IDENTITY);
            }
        });

        try (var session = connector(Map.of("AWS_ENDPOINT_URL", url()))
                .connect(keys(), Samples.settings().region())) {
            assertThat(session.identity().accountId()).isEqualTo("123456789012");
        }
        assertThat(requests).hasValue(4);
    }

    @Test
    void aServerThatAnswersWithAPageOfHtmlIsAFaultAfterFiveTries() {
        answer(500, "<!doctype html><title>500 Internal Server Error</title>");

        assertThat(problem(Map.of("AWS_ENDPOINT_URL", url())).code()).isEqualTo("aws.server-fault");
        assertThat(requests).hasValue(5);
    }

    @Test
    void aSignInPageInsteadOfAnAnswerIsUnreadable() {
        answer(200, "<html><body>Welcome to the hotel");

        assertThat(problem(Map.of("AWS_ENDPOINT_URL", url())).code()).isEqualTo("aws.network.reply");
    }

    @Test
    void aRefusedConnectionIsNoConnection() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        var problem = problem(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:" + closed));

        assertThat(problem.code()).isEqualTo("aws.network");
        assertThat(problem.cause()).contains("127.0.0.1:" + closed);
    }

    @Test
    void anUnknownNameIsANameThatCannotBeLookedUp() {
        assertThat(problem(Map.of("AWS_ENDPOINT_URL", "http://titus-studio.invalid"))
                        .code())
                .isEqualTo("aws.network.dns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"407 Proxy Authentication Required", "405 Method Not Allowed", "403 Forbidden"})
    void aProxyThatRefusesToConnectIsNamed(String answer) throws IOException {
        try (var proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(proxy, answer));
            var address = "127.0.0.1:" + proxy.getLocalPort();

            var problem = problem(Map.of("HTTPS_PROXY", "http://ada:hunter2@" + address));

            assertThat(problem.code()).isEqualTo("aws.proxy-refused");
            assertThat(problem.text())
                    .contains("http://" + address, answer, "HTTPS_PROXY")
                    .doesNotContain("ada", "hunter2");
        }
    }

    @Test
    void eachServiceTakesTheProxyForTheSchemeOfItsOwnEndpoint() throws IOException {
        try (var proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(proxy, "403 Forbidden"));

            var problem = problem(Map.of(
                    "AWS_ENDPOINT_URL_EC2",
                    url(),
                    "HTTP_PROXY",
                    "http://titus-studio.invalid",
                    "HTTPS_PROXY",
                    "http://127.0.0.1:" + proxy.getLocalPort()));

            assertThat(problem.code()).isEqualTo("aws.proxy-refused");
        }
    }

    private static void refuse(ServerSocket proxy, String answer) {
        try (var connection = proxy.accept()) {
            connection.getInputStream().read(new byte[4096]);
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                            .formatted(answer)
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            reply(exchange, status, body);
        });
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Problem problem(Map<String, String> environment) {
        var connector = connector(environment);
        return catchThrowableOfType(
                        CloudException.class,
                        () -> connector.connect(keys(), Samples.settings().region()))
                .problem();
    }

    private static AwsConnector connector(Map<String, String> environment) {
        var factory = new AwsClientFactory(environment, List.of());
        return new AwsConnector(factory, environment, (_, _) -> "", Pace.scaled(1000));
    }

    private static CredentialSource keys() {
        return new CredentialSource.Keys("AKIATYPED", Secret.of("secret"), null);
    }
}
