package studio.titus.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.problem.ProblemException;

class PublicAddressFinderTest {

    private HttpServer server;
    private int status = 200;
    private String answer = "192.0.2.44\n";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void theAddressIsWhatTheServerSaw() throws InterruptedException {
        assertThat(finder().find()).isEqualTo("192.0.2.44");
    }

    @Test
    void aPageInBetweenIsNotTakenForAnAddress() {
        answer = "<html>Sign in to this network</html>";

        assertThatThrownBy(() -> finder().find())
                .isInstanceOf(ProblemException.class)
                .hasMessage("Your public address is not known");
    }

    @Test
    void anErrorOfTheServerIsNoAddress() {
        status = 503;

        assertThatThrownBy(() -> finder().find()).isInstanceOf(ProblemException.class);
    }

    @Test
    void nobodyAnsweringIsSaidWithWhatToTypeInstead() {
        server.stop(0);

        assertThatThrownBy(() -> finder().find())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().next())
                                .containsExactly("Type the range you connect from, for instance 203.0.113.7/32."));
    }

    private PublicAddressFinder finder() {
        return new PublicAddressFinder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }
}
