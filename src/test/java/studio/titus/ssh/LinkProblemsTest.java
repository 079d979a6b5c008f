package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinkProblemsTest {

    private static final Target BASTION = Target.of("bastion", "i-1", "203.0.113.9");
    private static final Hop FIRST = new Hop.ToBastion(BASTION);
    private static final Hop SECOND = new Hop.ToNode(BASTION, Target.of("master", "i-2", "30.0.100.11"));

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(wrapped(new ConnectException("Connection refused")), "refused", true),
                Arguments.of(wrapped(new SocketTimeoutException("Read timed out")), "timeout", true),
                Arguments.of(wrapped(new NoRouteToHostException("No route to host")), "timeout", true),
                Arguments.of(wrapped(new UnknownHostException("x.invalid")), "unknown-host", true),
                Arguments.of(new JSchException("Auth fail for methods 'publickey'"), "key-refused", false),
                Arguments.of(
                        new JSchException("SSH_MSG_DISCONNECT: 2 Too many authentication failures"),
                        "key-refused",
                        false),
                Arguments.of(wrapped(new IOException("End of IO Stream Read")), "handshake", true),
                Arguments.of(new JSchException("connection is closed by foreign host"), "handshake", true));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureNamesItsHopItsCauseAndWhatToDo(Exception failure, String code, boolean mayPass) {
        for (Hop hop : new Hop[] {FIRST, SECOND}) {
            var link = LinkProblems.connecting(hop, failure);
            var problem = link.problem();

            assertThat(problem.code()).isEqualTo((hop == FIRST ? "ssh.bastion." : "ssh.node.") + code);
            assertThat(problem.what()).startsWith(hop.text());
            assertThat(problem.cause()).isNotEmpty();
            assertThat(problem.next()).isNotEmpty();
            assertThat(problem.text()).doesNotContain("Exception", "com.jcraft");
            assertThat(link.mayPass()).isEqualTo(mayPass);
        }
    }

    private static JSchException wrapped(Exception cause) {
        return new JSchException("Session.connect: " + cause, cause);
    }
}
