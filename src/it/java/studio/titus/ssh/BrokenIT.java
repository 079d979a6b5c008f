package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.Pace;
import studio.titus.problem.ProblemException;

/** What people are told, hop by hop, when the way is broken, and how it is mended. */
class BrokenIT {

    private static final ExecRequest LONG = ExecRequest.of("echo running; exec sleep 60");

    @TempDir
    Path folder;

    private Loopback loopback;

    @BeforeEach
    void start() {
        loopback = Loopback.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        if (loopback != null) {
            loopback.close();
        }
    }

    @Test
    void aBastionThatRefusesIsNamed() {
        loopback.bastion.close();

        var failure = failure(loopback.masterTarget());

        assertThat(failure.problem().code()).isEqualTo("ssh.bastion.refused");
        assertThat(failure.hop()).isInstanceOf(Hop.ToBastion.class);
        assertThat(failure.mayPass()).isTrue();
    }

    @Test
    void aBastionThatIsSilentPointsAtTheTrustedRange() throws IOException {
        try (var deaf = new ServerSocket(0, 1);
                var access = access(
                        new Target("bastion", "i-deaf", "127.0.0.1", deaf.getLocalPort(), "ubuntu"),
                        new Timeouts(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(1)))) {
            var failure = catchThrowableOfType(LinkException.class, () -> access.connect(access.bastion()));

            assertThat(failure.problem().code()).isEqualTo("ssh.bastion.timeout");
            assertThat(failure.problem().next().getFirst()).contains("trusted range");
        }
    }

    @Test
    void anAddressThatDoesNotResolveIsNamed() {
        try (var access = access(Target.of("bastion", "i-0", "no-such-host.invalid"), Loopback.TIMEOUTS)) {
            assertThatThrownBy(() -> access.connect(access.bastion()))
                    .isInstanceOfSatisfying(
                            LinkException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("ssh.bastion.unknown-host"));
        }
    }

    @Test
    void aNodeThatStillBootsIsToldFromABastionThatAnswers() {
        loopback.master.close();

        var failure = failure(loopback.masterTarget());

        assertThat(failure.problem().code()).isEqualTo("ssh.node.unreachable");
        assertThat(failure.problem().cause()).contains("still boots");
        assertThat(failure.hop()).isInstanceOf(Hop.ToNode.class);
        assertThat(failure.mayPass()).isTrue();
    }

    @Test
    void aBastionThatForbidsForwardingIsNamed() throws Exception {
        Path own = folder.resolve("strict");
        try (var strict = Loopback.start(own, loopback.keyFile(), "AllowTcpForwarding no");
                var access = strict.access(
                        Loopback.identity(loopback.keyFile(), ""), strict.trusting(), Loopback.TIMEOUTS)) {
            var failure = catchThrowableOfType(LinkException.class, () -> access.connect(strict.masterTarget()));

            assertThat(failure.problem().code()).isEqualTo("ssh.node.prohibited");
            assertThat(failure.mayPass()).isFalse();
        }
    }

    @Test
    void aKeyTheBastionDoesNotKnowIsRefusedThere() {
        Path other = OpenSsh.generate(folder.resolve("other"), "", "-t", "ed25519");
        try (var access = loopback.access(Loopback.identity(other, ""), loopback.trusting(), Loopback.TIMEOUTS)) {
            var failure = catchThrowableOfType(LinkException.class, () -> access.connect(loopback.masterTarget()));

            assertThat(failure.problem().code()).isEqualTo("ssh.bastion.key-refused");
            assertThat(failure.mayPass()).isFalse();
        }
    }

    @Test
    void aKeyOnlyTheNodeDoesNotKnowIsRefusedThere() {
        loopback.master.authorize(OpenSsh.generate(folder.resolve("other"), "", "-t", "ed25519"));

        assertThat(failure(loopback.masterTarget()).problem().code()).isEqualTo("ssh.node.key-refused");
    }

    @Test
    void somethingElseOnThePortIsNoShell() throws Exception {
        try (var web = new ServerSocket(0, 5)) {
            Thread.ofVirtual().start(() -> hangUpOn(web));
            try (var access = access(
                    new Target("bastion", "i-web", "127.0.0.1", web.getLocalPort(), "ubuntu"), Loopback.TIMEOUTS)) {
                assertThatThrownBy(() -> access.connect(access.bastion()))
                        .isInstanceOfSatisfying(
                                LinkException.class,
                                e -> assertThat(e.problem().code()).isEqualTo("ssh.bastion.handshake"));
            }
        }
    }

    @Test
    void aNodesConnectionThatBreaksMidCommandIsToldAndMadeAnew() throws Exception {
        try (var access = loopback.access()) {
            var problem = broken(access, loopback.master::dropConnections);

            assertThat(problem.problem().code()).isEqualTo("ssh.node.lost");
            assertThat(access.exec(loopback.masterTarget(), ExecRequest.of("exit 2"))
                            .exitCode())
                    .isEqualTo(2);
        }
    }

    @Test
    void aBastionsConnectionThatBreaksMidCommandIsToldAsTheBastions() throws Exception {
        try (var access = loopback.access()) {
            var problem = broken(access, loopback.bastion::dropConnections);

            assertThat(problem.problem().code()).isEqualTo("ssh.bastion.lost");
            assertThat(access.exec(loopback.masterTarget(), ExecRequest.of("exit 2"))
                            .exitCode())
                    .isEqualTo(2);
            assertThat(loopback.events)
                    .filteredOn(HopEvent.Lost.class::isInstance)
                    .extracting(event -> event.hop().text())
                    .containsOnlyOnce("you → bastion");
        }
    }

    @Test
    void aLostBastionIsMadeAnewByItself() throws Exception {
        var connected = new CountDownLatch(2);
        try (var access = new NodeAccess(
                loopback.bastionTarget(),
                Loopback.identity(loopback.keyFile(), ""),
                loopback.trusting(),
                Loopback.TIMEOUTS,
                Pace.scaled(50),
                event -> {
                    if (event instanceof HopEvent.Connected) {
                        connected.countDown();
                    }
                })) {
            access.connect(access.bastion());
            loopback.bastion.dropConnections();

            assertThat(connected.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aNodeThatHangsIsNoticedThroughItsSilence() throws Exception {
        var quick = new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(200));
        try (var access = loopback.access(Loopback.identity(loopback.keyFile(), ""), loopback.trusting(), quick)) {
            var problem = broken(access, () -> loopback.master.signalConnections("STOP"));

            assertThat(problem.problem().code()).isEqualTo("ssh.node.lost");
        }
    }

    @Test
    void aNodeIsAwaitedUntilItLetsUsIn() throws Exception {
        loopback.master.close();
        var tries = new CountDownLatch(2);
        try (var access = new NodeAccess(
                loopback.bastionTarget(),
                Loopback.identity(loopback.keyFile(), ""),
                loopback.trusting(),
                Loopback.TIMEOUTS,
                Pace.scaled(50),
                event -> {
                    if (event instanceof HopEvent.Pausing) {
                        tries.countDown();
                        if (tries.getCount() == 0) {
                            startOnce();
                        }
                    }
                })) {
            access.connect(loopback.masterTarget(), Duration.ofMinutes(10));

            assertThat(access.exec(loopback.masterTarget(), ExecRequest.of("true"))
                            .succeeded())
                    .isTrue();
        }
    }

    @Test
    void closingEndsWhatRuns() throws Exception {
        var access = loopback.access();
        var problem = broken(access, access::close);

        assertThat(problem.problem().code()).isEqualTo("ssh.node.closed");
        assertThatThrownBy(() -> access.connect(loopback.masterTarget())).isInstanceOf(LinkException.class);
    }

    private void startOnce() {
        if (loopback.master.stopped()) {
            loopback.master.run();
        }
    }

    /** Breaks the way once the command runs. */
    private ProblemException broken(NodeAccess access, Runnable breaking) throws Exception {
        try (var seen = new PipedInputStream();
                var sink = new PipedOutputStream(seen);
                var command =
                        access.start(loopback.masterTarget(), LONG.streaming(sink, OutputStream.nullOutputStream()))) {
            assertThat(seen.read()).isEqualTo('r');
            breaking.run();
            return catchThrowableOfType(ProblemException.class, command::await);
        }
    }

    private LinkException failure(Target target) {
        try (var access = loopback.access()) {
            return catchThrowableOfType(LinkException.class, () -> access.connect(target));
        }
    }

    private NodeAccess access(Target bastion, Timeouts timeouts) {
        return new NodeAccess(
                bastion,
                Loopback.identity(loopback.keyFile(), ""),
                loopback.trusting(),
                timeouts,
                Pace.scaled(50),
                HopListener.none());
    }

    private static void hangUpOn(ServerSocket web) {
        try (var caller = web.accept()) {
            caller.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
