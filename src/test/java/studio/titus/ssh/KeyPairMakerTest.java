package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.Secret;
import studio.titus.problem.ProblemException;

class KeyPairMakerTest {

    @TempDir
    Path folder;

    private final KeyPairMaker maker = new KeyPairMaker();

    @Test
    void sshKeygenReadsTheKeyAndFindsTheSamePublicHalf() throws IOException {
        var pair = maker.make(folder.resolve("titus"), "titus-lab", Optional.empty());

        assertThat(OpenSsh.keygen("-y", "-f", pair.privateFile().toString()).strip())
                .isEqualTo(pair.key().openSsh())
                .isEqualTo(Files.readString(pair.publicFile()).strip())
                .startsWith("ssh-ed25519 ")
                .endsWith(" titus-lab");
        assertThat(Files.readString(pair.privateFile())).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----");
    }

    @Test
    void sshKeygenOpensAProtectedKeyWithItsPassphraseOnly() {
        var pair = maker.make(folder.resolve("titus"), "titus-lab", Optional.of(Secret.of("correct horse")));
        String file = pair.privateFile().toString();

        assertThat(OpenSsh.keygen("-y", "-P", "correct horse", "-f", file))
                .startsWith(pair.key().openSsh());
        assertThatThrownBy(() -> OpenSsh.keygen("-y", "-P", "battery", "-f", file))
                .hasMessageContaining("incorrect passphrase");
    }

    @Test
    void theLoaderProvesWhatTheMakerMade() {
        var word = Optional.of(Secret.of("correct horse"));
        var pair = maker.make(folder.resolve("titus"), "titus-lab", word);

        assertThat(new IdentityLoader(Map.of()).find(pair.key(), Optional.of(pair.privateFile()), word))
                .isInstanceOf(KeyFinding.Usable.class);
    }

    @Test
    void onlyTheOwnerMayReadThePrivateKeyAndItsFolder() throws IOException {
        var pair = maker.make(folder.resolve(".ssh/titus"), "titus-lab", Optional.empty());

        assertThat(Files.getPosixFilePermissions(pair.privateFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve(".ssh")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void neitherHalfIsEverWrittenOver() throws IOException {
        Path old = Files.writeString(folder.resolve("titus"), "old");
        Path oldHalf = Files.writeString(folder.resolve("lab.pub"), "old half");

        assertThatThrownBy(() -> maker.make(old, "x", Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("ssh.key.exists"));
        assertThatThrownBy(() -> maker.make(folder.resolve("lab"), "x", Optional.empty()))
                .isInstanceOf(ProblemException.class);
        assertThat(old).hasContent("old");
        assertThat(oldHalf).hasContent("old half");
        assertThat(folder.resolve("lab")).doesNotExist();
        assertThat(folder.resolve("titus.pub")).doesNotExist();
    }

    @Test
    void aFolderThatTakesNothingIsAProblemWithANextStep() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> maker.make(file.resolve("titus"), "x", Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().next()).isNotEmpty());
    }
}
