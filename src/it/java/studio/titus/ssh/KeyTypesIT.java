package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.model.PublicKey;
import studio.titus.testing.Peer;

/** Logging in on both hops with every kind of key people have. */
class KeyTypesIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "rsa, 3072, RFC4716, ''",
        "rsa, 2048, PEM, ''",
        "rsa, 2048, PEM, correct horse",
        "rsa, 2048, PKCS8, correct horse",
        "ecdsa, 256, RFC4716, ''",
        "ecdsa, 256, PEM, ''",
        "ecdsa, 384, PEM, correct horse",
        "ecdsa, 521, RFC4716, correct horse",
        "ed25519, 256, RFC4716, ''",
        "ed25519, 256, RFC4716, correct horse",
    })
    void everyKeyLogsIn(String type, String bits, String format, String passphrase) throws Exception {
        Path key = OpenSsh.generate(folder.resolve("id"), passphrase, "-t", type, "-b", bits, "-m", format);

        try (var loopback = Loopback.start(folder, key);
                var access =
                        loopback.access(Loopback.identity(key, passphrase), loopback.trusting(), Loopback.TIMEOUTS)) {
            assertThat(access.exec(loopback.masterTarget(), ExecRequest.of("true"))
                            .succeeded())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ecdsa", "ed25519"})
    void everyHostKeyIsUnderstood(String type) throws Exception {
        try (var loopback = Loopback.start(folder);
                var access = loopback.access()) {
            loopback.bastion.changeHostKey(type);
            loopback.master.changeHostKey(type);

            access.connect(loopback.masterTarget());

            assertThat(loopback.pins.pins())
                    .hasSize(2)
                    .allSatisfy(pin -> assertThat(pin.key().type()).contains(type));
        }
    }

    @Test
    void aKeyOfTheAgentLogsIn() throws Exception {
        Path key = OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519");
        PublicKey half = OpenSsh.publicHalf(key);
        Path socket = folder.resolve("agent");
        var agent = new ProcessBuilder(Peer.require("ssh-agent").toString(), "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        try (var loopback = Loopback.start(folder, key)) {
            assertThat(agent.inputReader().readLine()).contains("SSH_AUTH_SOCK");
            var environment = Map.of("SSH_AUTH_SOCK", socket.toString());
            OpenSsh.run(environment, "ssh-add", "-q", key.toString());
            Files.delete(key);
            var finding = new IdentityLoader(environment).find(half, Optional.empty(), Optional.empty());
            assertThat(finding).isInstanceOf(KeyFinding.Usable.class);
            var identity = ((KeyFinding.Usable) finding).identity();

            try (var access = loopback.access(identity, loopback.trusting(), Loopback.TIMEOUTS)) {
                assertThat(access.exec(loopback.masterTarget(), ExecRequest.of("echo $SSH_AUTH_SOCK"))
                                .outputText())
                        .isBlank();
            }
        } finally {
            agent.destroy();
        }
    }
}
