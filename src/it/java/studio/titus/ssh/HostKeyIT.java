package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.problem.Problem;
import studio.titus.testing.OpenSshServer;

/** Host keys of both hops: met, pinned, changed, rebuilt. */
class HostKeyIT {

    @TempDir
    Path folder;

    private Loopback loopback;
    private final List<HostKeyAsker.Question> questions = new CopyOnWriteArrayList<>();

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
    void eachKeyIsAskedAboutOnceAndPinned() throws Exception {
        try (var access = loopback.access(this::accept);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, 5)
                    .mapToObj(i -> threads.submit(() -> access.exec(loopback.masterTarget(), ExecRequest.of("true"))))
                    .toList();
            for (Future<ExecResult> result : results) {
                assertThat(result.get().succeeded()).isTrue();
            }
        }

        assertThat(questions)
                .extracting(question -> question.target().name(), HostKeyAsker.Question::rebuilt)
                .containsExactly(tuple("bastion", false), tuple("master", false));
        assertThat(questions.getFirst().key()).isEqualTo(key(loopback.bastion));
        try (var strict = loopback.access(HostKeyAsker.refuse())) {
            strict.connect(loopback.masterTarget());
        }
    }

    @Test
    void aRefusedKeyEndsTheConnectionBeforeTheLogin() {
        var failure = failureOf(HostKeyAsker.refuse(), loopback.masterTarget());

        assertThat(failure.code()).isEqualTo("ssh.host-key.unknown");
        assertThat(failure.cause()).contains(key(loopback.bastion).fingerprint());
        assertThat(loopback.bastion.log()).noneMatch(line -> line.contains("Accepted"));
        assertThat(loopback.pins.pins()).isEmpty();
    }

    @Test
    void aChangedKeyOfTheBastionIsRefused() throws Exception {
        meet();
        var old = key(loopback.bastion);
        loopback.bastion.changeHostKey("ed25519");

        var problem = failureOf(HostKeyAsker.acceptNew(), loopback.masterTarget());

        assertThat(problem.code()).isEqualTo("ssh.host-key.changed");
        assertThat(problem.what()).startsWith("you → bastion");
        assertThat(problem.cause())
                .contains(old.fingerprint(), key(loopback.bastion).fingerprint());
    }

    @Test
    void aChangedKeyOfANodeIsRefused() throws Exception {
        meet();
        var old = key(loopback.master);
        loopback.master.changeHostKey("ed25519");

        var problem = failureOf(HostKeyAsker.acceptNew(), loopback.masterTarget());

        assertThat(problem.code()).isEqualTo("ssh.host-key.changed");
        assertThat(problem.what()).startsWith("bastion → master");
        assertThat(problem.cause())
                .contains(old.fingerprint(), key(loopback.master).fingerprint());
    }

    @Test
    void aKeyOfAnotherTypeIsAChangeToo() throws Exception {
        meet();
        loopback.master.changeHostKey("ecdsa");

        assertThat(failureOf(HostKeyAsker.acceptNew(), loopback.masterTarget()).code())
                .isEqualTo("ssh.host-key.changed");
    }

    @Test
    void aRebuiltNodeIsAskedAboutAsRebuilt() throws Exception {
        meet();
        loopback.master.changeHostKey("ed25519");
        Target old = loopback.masterTarget();
        var rebuilt = new Target("master", "i-another", old.host(), old.port(), old.user());

        try (var access = loopback.access(this::accept)) {
            access.connect(rebuilt);
        }

        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.rebuilt()).isTrue();
            assertThat(question.key()).isEqualTo(key(loopback.master));
        });
        assertThat(loopback.pins.pins())
                .extracting(PinnedKey::instanceId)
                .containsExactlyInAnyOrder("i-bastion", "i-another");
    }

    @Test
    void aKeyTheInstancePrintedIsTrustedWithoutAQuestion() throws Exception {
        try (var access = printing(console(loopback.bastion), console(loopback.master))) {
            access.connect(loopback.masterTarget());
        }

        assertThat(loopback.pins.pins())
                .extracting(PinnedKey::source)
                .containsExactly(PinnedKey.Source.CONSOLE, PinnedKey.Source.CONSOLE);
    }

    @Test
    void aKeyTheInstanceDidNotPrintIsRefused() {
        try (var access = printing(console(loopback.bastion), console(loopback.gateway))) {
            var failure = catchThrowableOfType(LinkException.class, () -> access.connect(loopback.masterTarget()));

            assertThat(failure.problem().code()).isEqualTo("ssh.host-key.not-printed");
            assertThat(failure.hop().target().name()).isEqualTo("master");
        }
    }

    @Test
    void theTypeOfThePinnedKeyIsAskedForFirst() throws Exception {
        loopback.master.changeHostKey("rsa");
        meet();

        assertThat(loopback.pins.pins()).extracting(pin -> pin.key().type()).contains("ssh-rsa", "ssh-ed25519");
        loopback.master.addHostKey("ed25519");
        try (var strict = loopback.access(HostKeyAsker.refuse())) {
            strict.connect(loopback.masterTarget());
        }
    }

    @Test
    void whoeverComparesTheFingerprintLongerThanTheServerWaitsIsConnectedAllTheSame(@TempDir Path own)
            throws Exception {
        try (var hasty = Loopback.start(own, Loopback.key(own), "LoginGraceTime 1");
                var access = hasty.access(question -> {
                    var server = question.target().name().equals("bastion") ? hasty.bastion : hasty.master;
                    server.awaitConnectionsEnd();
                    return true;
                })) {
            assertThat(access.exec(hasty.masterTarget(), ExecRequest.of("true")).succeeded())
                    .isTrue();
        }
    }

    private NodeAccess printing(String bastionOutput, String masterOutput) {
        ConsoleOutputs outputs = target -> Optional.of(target.name().equals("bastion") ? bastionOutput : masterOutput);
        return loopback.access(
                Loopback.identity(loopback.keyFile(), ""),
                new HostKeyTrust(loopback.pins, outputs, HostKeyAsker.refuse()),
                Loopback.TIMEOUTS);
    }

    private void meet() throws InterruptedException {
        try (var access = loopback.access()) {
            access.connect(loopback.masterTarget());
        }
    }

    private Problem failureOf(HostKeyAsker asker, Target target) {
        try (var access = loopback.access(asker)) {
            var failure = catchThrowableOfType(LinkException.class, () -> access.connect(target));
            assertThat(failure.mayPass()).isFalse();
            return failure.problem();
        }
    }

    private boolean accept(HostKeyAsker.Question question) {
        questions.add(question);
        return true;
    }

    private static String console(OpenSshServer server) {
        return "-----BEGIN SSH HOST KEY KEYS-----\r\n" + server.hostKey() + "\r\n-----END SSH HOST KEY KEYS-----\r\n";
    }

    private static ServerKey key(OpenSshServer server) {
        String[] words = server.hostKey().split(" ");
        return new ServerKey(words[0], words[1]);
    }
}
