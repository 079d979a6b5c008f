package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.problem.ProblemException;

/** Commands on a node behind the bastion. */
class TwoHopIT {

    @TempDir
    static Path folder;

    private static Loopback loopback;
    private NodeAccess access;

    @BeforeAll
    static void start() {
        loopback = Loopback.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (loopback != null) {
            loopback.close();
        }
    }

    @BeforeEach
    void open() {
        access = loopback.access();
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void aCommandOnANodeReturnsItsExitCodeAndBothOutputs() throws InterruptedException {
        var result = run("echo out; echo err >&2; exit 7");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.succeeded()).isFalse();
        assertThat(result.outputText()).isEqualTo("out\n");
        assertThat(result.errorText()).isEqualTo("err\n");
    }

    @Test
    void aCommandOnTheBastionTakesOneHop() throws InterruptedException {
        assertThat(access.exec(access.bastion(), ExecRequest.of("exit 3")).exitCode())
                .isEqualTo(3);
    }

    @Test
    void theExitCodeIsKnownEvenWhenTheOutputEndsEarlier() throws InterruptedException {
        assertThat(run("exec >&- 2>&-; sleep 0.3; exit 5").exitCode()).isEqualTo(5);
    }

    @Test
    void aSignalledCommandEndsWithThatSignal() throws InterruptedException {
        var result = run("kill -KILL $$");

        assertThat(result.exitCode()).isEqualTo(255);
        assertThat(result.signal()).contains("KILL");
    }

    @Test
    void aCommandReadsItsInputToTheEnd() throws InterruptedException {
        byte[] input = "grüße\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        var counting = ExecRequest.of("wc -c").reading(new ByteArrayInputStream(input));

        assertThat(access.exec(loopback.masterTarget(), counting).outputText().strip())
                .isEqualTo(Integer.toString(input.length));
        assertThat(run("cat").outputText()).isEmpty();
    }

    @Test
    void muchBothWaysAtOnceNeitherStallsNorLosesAByte() throws InterruptedException {
        byte[] input = new byte[20_000_000];
        Arrays.fill(input, (byte) 'x');
        var echo =
                ExecRequest.of("cat").reading(new ByteArrayInputStream(input)).within(Duration.ofMinutes(2));

        assertThat(access.exec(loopback.masterTarget(), echo).output()).isEqualTo(input);
    }

    @Test
    void newSessionKeysOnBothHopsInTheMiddleOfItLoseNothing(@TempDir Path own) throws Exception {
        byte[] input = new byte[20_000_000];
        Arrays.fill(input, (byte) 'y');
        var echo =
                ExecRequest.of("cat").reading(new ByteArrayInputStream(input)).within(Duration.ofMinutes(2));

        try (var rekeying = Loopback.start(own, Loopback.key(own), "RekeyLimit 3M");
                var way = rekeying.access()) {
            assertThat(way.exec(rekeying.masterTarget(), echo).output()).isEqualTo(input);
        }
    }

    @Test
    void outputStreamsAsItComes() throws Exception {
        try (var seen = new PipedInputStream();
                var sink = new PipedOutputStream(seen);
                var command = access.start(
                        loopback.masterTarget(),
                        ExecRequest.of("echo ready; cat").streaming(sink, OutputStream.nullOutputStream()))) {
            assertThat(new String(seen.readNBytes(6), StandardCharsets.UTF_8)).isEqualTo("ready\n");
            assertThat(command.await().succeeded()).isTrue();
        }
    }

    @Test
    void aCommandThatTakesTooLongIsStoppedAndSaidSo() {
        var slow = ExecRequest.of("exec sleep 60").within(Duration.ofMillis(200));

        assertThatThrownBy(() -> access.exec(loopback.masterTarget(), slow))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("ssh.exec.deadline");
                    assertThat(e.problem().what()).contains("master");
                });
    }

    @Test
    void aCancelledCommandEndsAtOnce() throws InterruptedException {
        var command = access.start(loopback.masterTarget(), ExecRequest.of("exec sleep 60"));

        command.cancel();

        assertThatThrownBy(command::await)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("ssh.exec.cancelled"));
    }

    @Test
    void anInterruptedCallerStopsWaiting() throws InterruptedException {
        var command = access.start(loopback.masterTarget(), ExecRequest.of("exec sleep 60"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(command::await).isInstanceOf(InterruptedException.class);
    }

    @Test
    void oneConnectionToTheBastionServesAllNodes() throws InterruptedException {
        run("true");
        access.exec(loopback.gatewayTarget(), ExecRequest.of("true"));
        run("true");

        assertThat(loopback.bastion.connections()).isEqualTo(1);
        assertThat(loopback.master.connections()).isEqualTo(1);
    }

    @Test
    void noAgentAndNoPasswordIsOffered() throws InterruptedException {
        assertThat(run("echo \"[$SSH_AUTH_SOCK]\"").outputText()).isEqualTo("[]\n");
        assertThat(loopback.master.log()).noneMatch(line -> line.contains("password"));
    }

    @Test
    void eachHopIsAnnounced() throws InterruptedException {
        loopback.events.clear();

        run("true");

        var toBastion = new Hop.ToBastion(loopback.bastionTarget());
        var toMaster = new Hop.ToNode(loopback.bastionTarget(), loopback.masterTarget());
        assertThat(loopback.events)
                .containsExactlyInAnyOrder(
                        new HopEvent.Connecting(toBastion),
                        new HopEvent.Connected(toBastion),
                        new HopEvent.Connecting(toMaster),
                        new HopEvent.Connected(toMaster))
                .startsWith(new HopEvent.Connecting(toBastion));
    }

    @Test
    void aReaderThatStopsHoldsUpNobodyElse() throws InterruptedException, IOException {
        try (var flood = access.shell(loopback.masterTarget(), TerminalSize.usual());
                var second = access.shell(loopback.masterTarget(), TerminalSize.usual())) {
            flood.input().write("yes\n".getBytes(StandardCharsets.UTF_8));
            assertThat(flood.output().read()).isNotNegative();

            for (int i = 0; i < 20; i++) {
                assertThat(run("head -c 1000000 /dev/zero").output()).hasSize(1_000_000);
            }
            second.input().write("exit 4\n".getBytes(StandardCharsets.UTF_8));
            assertThat(second.ended().join()).isEqualTo(new ShellEnd.Exited(4));
        }
    }

    private ExecResult run(String command) throws InterruptedException {
        return access.exec(loopback.masterTarget(), ExecRequest.of(command));
    }
}
