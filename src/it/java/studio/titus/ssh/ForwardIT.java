package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports of this computer that lead to services behind the bastion. */
class ForwardIT {

    private static final byte[] PAGE = new byte[3_000_000];

    @TempDir
    Path folder;

    private Loopback loopback;
    private NodeAccess access;
    private HttpServer service;
    private ForwardAddress address;

    @BeforeEach
    void start() throws IOException {
        loopback = Loopback.start(folder);
        access = loopback.access();
        Arrays.fill(PAGE, (byte) 'p');
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", exchange -> answer(exchange, 1));
        service.createContext("/large", exchange -> answer(exchange, 20));
        service.start();
        address = ForwardAddress.local(service.getAddress().getPort());
    }

    @AfterEach
    void stop() throws Exception {
        if (service != null) {
            service.stop(0);
        }
        if (loopback != null) {
            loopback.close();
        }
    }

    @Test
    void aServiceOfANodeIsReadThroughBothHops() throws Exception {
        try (var forward = access.forward(loopback.gatewayTarget(), address)) {
            assertThat(get(forward)).isEqualTo(PAGE);
            assertThat(get(forward)).isEqualTo(PAGE);
        }
    }

    @Test
    void aContainersAddressIsReadFromTheBastion() throws Exception {
        try (var forward = access.forward(access.bastion(), address)) {
            assertThat(get(forward)).isEqualTo(PAGE);
        }
    }

    @Test
    void aPortIsOpenToThisComputerOnlyAndGoesWithItsForward() throws Exception {
        var forward = access.forward(loopback.gatewayTarget(), address);
        int port = forward.port();
        var otherAddress = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        assertThatThrownBy(() -> new Socket(otherAddress, port).close()).isInstanceOf(ConnectException.class);

        forward.close();

        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void forwardsEndWithTheWayTheyTake() throws Exception {
        int port = access.forward(loopback.gatewayTarget(), address).port();

        access.close();

        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void aServiceThatIsDownIsToldToWhoeverAsks() throws Exception {
        service.stop(0);
        try (var forward = access.forward(loopback.gatewayTarget(), address)) {
            assertThatThrownBy(() -> get(forward)).isInstanceOf(IOException.class);

            assertThat(forward.lastProblem()).hasValueSatisfying(problem -> {
                assertThat(problem.code()).isEqualTo("ssh.forward.unreachable");
                assertThat(problem.what()).contains("gateway", address.toString());
            });
        }
    }

    @Test
    void aForwardOutlivesABrokenConnection() throws Exception {
        try (var forward = access.forward(loopback.gatewayTarget(), address)) {
            assertThat(get(forward)).isEqualTo(PAGE);

            loopback.bastion.dropConnections();

            assertThat(getSoon(forward)).isEqualTo(PAGE);
        }
    }

    @Test
    void aCallerThatStopsReadingHoldsUpNobodyElse() throws Exception {
        try (var stalled = access.forward(loopback.gatewayTarget(), address);
                var other = access.forward(access.bastion(), address);
                var caller = new Socket("127.0.0.1", stalled.port())) {
            caller.getOutputStream().write("GET /large HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(caller.getInputStream().read()).isEqualTo('H');

            assertThat(get(other)).isEqualTo(PAGE);
            assertThat(access.exec(loopback.gatewayTarget(), ExecRequest.of("head -c 5000000 /dev/zero"))
                            .output())
                    .hasSize(5_000_000);
        }
    }

    private static void answer(HttpExchange exchange, int pages) throws IOException {
        exchange.sendResponseHeaders(200, (long) PAGE.length * pages);
        try (exchange) {
            for (int page = 0; page < pages; page++) {
                exchange.getResponseBody().write(PAGE);
            }
        }
    }

    private static byte[] get(LocalForward forward) throws IOException {
        try (InputStream page =
                URI.create("http://127.0.0.1:" + forward.port() + "/").toURL().openStream()) {
            return page.readAllBytes();
        }
    }

    /** The first caller after a break may still meet the old connection. */
    private static byte[] getSoon(LocalForward forward) throws IOException {
        try {
            return get(forward);
        } catch (IOException e) {
            return get(forward);
        }
    }
}
