package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.model.PublicKey;
import studio.titus.testing.Peer;

/** A real ssh-agent holds the keys here. */
class SshAgentTest {

    @TempDir
    Path folder;

    private Process agent;
    private Map<String, String> environment;
    private IdentityLoader loader;

    @BeforeEach
    void startAgent() throws IOException {
        String program = Peer.require("ssh-agent").toString();
        Path socket = folder.resolve("agent");
        agent = new ProcessBuilder(program, "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        awaitFirstWords(agent.inputReader());
        environment = Map.of("SSH_AUTH_SOCK", socket.toString());
        loader = new IdentityLoader(environment);
    }

    /** The agent prints where it listens once it does. */
    private static void awaitFirstWords(BufferedReader words) throws IOException {
        assertThat(words.readLine()).contains("SSH_AUTH_SOCK");
    }

    @AfterEach
    void endAgent() {
        if (agent != null) {
            agent.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa"})
    void aKeyTheAgentHoldsIsProvenByItsSignature(String type) throws IOException {
        Path file = OpenSsh.generate(folder.resolve("id"), "", "-t", type);
        PublicKey key = OpenSsh.publicHalf(file);
        OpenSsh.run(environment, "ssh-add", "-q", file.toString());
        Files.delete(file);

        assertThat(loader.find(key, Optional.empty(), Optional.empty())).satisfies(SshAgentTest::fromTheAgent);
        assertThat(loader.find(key, Optional.of(file), Optional.empty())).satisfies(SshAgentTest::fromTheAgent);
    }

    @Test
    void theAgentSavesTheQuestionForAPassphrase() throws IOException {
        Path file = OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519");
        PublicKey key = OpenSsh.publicHalf(file);
        OpenSsh.run(environment, "ssh-add", "-q", file.toString());
        OpenSsh.keygen("-q", "-p", "-P", "", "-N", "correct horse", "-f", file.toString());

        assertThat(loader.find(key, Optional.of(file), Optional.empty())).satisfies(SshAgentTest::fromTheAgent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void theAgentSavesTheQuestionForThePassphraseOfAFileAPersonPointsAt(String type) {
        Path file = OpenSsh.generate(folder.resolve("id"), "", "-t", type);
        OpenSsh.run(environment, "ssh-add", "-q", file.toString());
        OpenSsh.keygen("-q", "-p", "-P", "", "-N", "correct horse", "-f", file.toString());

        assertThat(loader.open(file, Optional.empty())).satisfies(SshAgentTest::fromTheAgent);
        assertThat(loader.open(OpenSsh.generate(folder.resolve("other"), "word", "-t", type), Optional.empty()))
                .isInstanceOf(KeyFinding.NeedsPassphrase.class);
    }

    @Test
    void aKeyTheAgentDoesNotHoldIsNotFound() {
        PublicKey key = OpenSsh.publicHalf(OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519"));

        assertThat(loader.find(key, Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        KeyFinding.NotFound.class,
                        none -> assertThat(none.problem().cause()).contains("does not hold it"));
    }

    @Test
    void anAgentThatWentAwayIsTold() throws Exception {
        PublicKey key = OpenSsh.publicHalf(OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519"));
        agent.destroy();
        agent.waitFor();

        assertThat(loader.find(key, Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        KeyFinding.NotFound.class,
                        none -> assertThat(none.problem().cause()).contains("does not answer"));
    }

    private static void fromTheAgent(KeyFinding finding) {
        assertThat(finding)
                .isInstanceOfSatisfying(
                        KeyFinding.Usable.class,
                        usable -> assertThat(usable.identity().place()).isEqualTo(new KeyPlace.InAgent()));
    }
}
