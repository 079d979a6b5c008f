package studio.titus.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.model.Secret;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.ssh.OpenSsh;

/** Keys of OpenSSH's making open the rehearsal's nodes, both hops. EC2 takes RSA and Ed25519 keys only, so does the rehearsal. */
class RehearsedLoginTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "-t rsa -b 3072, ''",
        "-t rsa -b 2048 -m PEM, ''",
        "-t rsa -b 2048 -m PEM, open sesame",
        "-t ed25519, ''",
        "-t ed25519, open sesame"
    })
    void theKeyOfTheStackOpensBothHopsAndNoOther(String options, String passphrase) throws InterruptedException {
        Path file = OpenSsh.generate(folder.resolve("mine"), passphrase, options.split(" "));
        Path other = OpenSsh.generate(folder.resolve("other"), "", options.split(" "));
        var pair = new KeyPairMaker.Pair(file, file.resolveSibling("mine.pub"), OpenSsh.publicHalf(file));
        var secret = passphrase.isEmpty() ? Optional.<Secret>empty() : Optional.of(Secret.of(passphrase));

        try (var stack = new RehearsedStack(folder, pair).applied().booted();
                var nodes = stack.nodes(file, secret);
                var stranger = stack.nodes(other, Optional.empty())) {
            var who = ExecRequest.of("whoami");

            assertThat(nodes.access().exec(nodes.nodes().bastion(), who).outputText())
                    .isEqualTo("ubuntu\n");
            assertThat(nodes.access().exec(nodes.nodes().gateway(), who).outputText())
                    .isEqualTo("ubuntu\n");
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> stranger.access().exec(nodes.nodes().bastion(), who))
                    .withMessageContaining("key");
        }
    }
}
