package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PromptAcksTest {

    @Test
    void passesOnWhatComesAndItsEnd() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                InputStream in = PromptAcks.of(client)) {
            try (Socket caller = server.accept()) {
                caller.getOutputStream().write("window".getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(in.read()).isEqualTo('w');
            assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("indow");
            assertThat(in.read()).isEqualTo(-1);
        }
    }
}
