package studio.titus.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.nodes.ReadyNodes;
import studio.titus.ssh.ExecRequest;
import studio.titus.ui.fx.Texts;

/** Every command that consoles and logs offer works on the rehearsal's nodes: a rehearsal that knows less teaches distrust. */
class SnippetsInRehearsalTest {

    private static final Texts TEXTS = Texts.load();

    @TempDir
    private static Path folder;

    @AutoClose
    private static ReadyNodes nodes;

    @BeforeAll
    static void build() throws InterruptedException {
        nodes = ReadyNodes.in(folder);
    }

    /** But those that need the address of a container, and those that follow. */
    static Stream<Arguments> commands() {
        return Stream.of("bastion", "prereqs", "master", "gateway", "agent-1")
                .flatMap(node -> Snippet.of(Role.of(node), TEXTS).stream()
                        .map(Snippet::command)
                        .filter(command -> !command.contains("CONTAINER_ADDRESS") && !command.endsWith("-f"))
                        .map(command -> Arguments.of(node, command)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandOfTheConsolesRuns(String node, String command) throws InterruptedException {
        var result = nodes.run(node, ExecRequest.of(command));

        assertThat(result.exitCode())
                .as(result.outputText() + result.errorText())
                .isZero();
        assertThat(result.errorText()).isEmpty();
    }

    static Stream<Arguments> followed() {
        List<Machine> machines = Stream.of("bastion", "prereqs", "master", "gateway", "agent-1")
                .map(node -> new Machine(node, ""))
                .toList();
        Stream<Arguments> logs =
                LogSource.of(machines, TEXTS).stream().map(log -> Arguments.of(log.node(), log.command()));
        Stream<Arguments> snippets = machines.stream()
                .flatMap(machine -> Snippet.of(machine.role(), TEXTS).stream()
                        .map(Snippet::command)
                        .filter(command -> command.endsWith("-f"))
                        .map(command -> Arguments.of(machine.name(), command)));
        return Stream.concat(logs, snippets);
    }

    @ParameterizedTest
    @MethodSource("followed")
    @Timeout(60)
    void aLogThatIsFollowedBeginsWithLines(String node, String command) throws Exception {
        var lines = new FirstLine();
        Thread following = Thread.ofVirtual().start(() -> follow(node, command, lines));

        assertThat(lines.came.await(30, TimeUnit.SECONDS)).as(command).isTrue();
        assertThat(lines.text()).doesNotContain("bash:");
        assertThat(following.isAlive()).as("it goes on").isTrue();
        following.interrupt();
        following.join();
    }

    private static void follow(String node, String command, OutputStream output) {
        try {
            nodes.run(node, ExecRequest.of(command).streaming(output, output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells when a line is complete. */
    private static final class FirstLine extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CountDownLatch came = new CountDownLatch(1);

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
            if (b == '\n') {
                came.countDown();
            }
        }

        private synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
