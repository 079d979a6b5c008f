package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.model.PublicKey;
import studio.titus.model.Secret;

class IdentityLoaderTest {

    @TempDir
    Path folder;

    private final IdentityLoader loader = new IdentityLoader(Map.of());

    @ParameterizedTest
    @CsvSource({
        "ed25519, 256, RFC4716",
        "rsa, 2048, RFC4716",
        "rsa, 3072, PEM",
        "rsa, 2048, PKCS8",
    })
    void readsWhatSshKeygenWritesInEveryFormat(String type, String bits, String format) {
        Path file = OpenSsh.generate(folder.resolve("id"), "", "-t", type, "-b", bits, "-m", format);

        assertThat(find(file, "")).isInstanceOfSatisfying(KeyFinding.Usable.class, usable -> {
            assertThat(usable.identity().place()).isEqualTo(new KeyPlace.InFile(file, false));
            assertThat(usable.cautions()).isEmpty();
            usable.identity().close();
        });
    }

    @ParameterizedTest
    @CsvSource({"ed25519, RFC4716", "rsa, RFC4716", "rsa, PEM", "rsa, PKCS8"})
    void asksForThePassphraseAndTellsAWrongOneFromTheRightOne(String type, String format) {
        Path file = OpenSsh.generate(folder.resolve("id"), "correct horse", "-t", type, "-m", format);

        assertThat(find(file, "")).isInstanceOf(KeyFinding.NeedsPassphrase.class);
        assertThat(find(file, "battery"))
                .isInstanceOfSatisfying(
                        KeyFinding.WrongPassphrase.class,
                        wrong -> assertThat(wrong.problem().text()).doesNotContain("battery"));
        assertThat(find(file, "correct horse"))
                .isInstanceOfSatisfying(
                        KeyFinding.Usable.class,
                        usable -> assertThat(usable.identity().place()).isEqualTo(new KeyPlace.InFile(file, true)));
    }

    @Test
    void tellsTheHalfOfAnotherKeyEvenBeforeThePassphraseIsKnown() {
        PublicKey wanted = OpenSsh.publicHalf(OpenSsh.generate(folder.resolve("wanted"), "", "-t", "ed25519"));
        Path other = OpenSsh.generate(folder.resolve("other"), "secret", "-t", "ed25519");

        assertThat(loader.find(wanted, Optional.of(other), Optional.empty())).isInstanceOf(KeyFinding.OtherKey.class);
    }

    @Test
    void anEcdsaKeyIsReadAndIsTheHalfOfNoKeyThatEc2Takes() {
        PublicKey wanted = OpenSsh.publicHalf(OpenSsh.generate(folder.resolve("wanted"), "", "-t", "ed25519"));
        Path ecdsa = OpenSsh.generate(folder.resolve("ecdsa"), "", "-t", "ecdsa");

        assertThat(loader.find(wanted, Optional.of(ecdsa), Optional.empty())).isInstanceOf(KeyFinding.OtherKey.class);
    }

    @ParameterizedTest
    @CsvSource({"rsa, PEM", "ecdsa, RFC4716", "ecdsa, PEM", "ed25519, RFC4716"})
    void anyKeyAPersonPointsAtOpensWithItsPassphrase(String type, String format) {
        Path file = OpenSsh.generate(folder.resolve("id"), "correct horse", "-t", type, "-m", format);

        assertThat(loader.open(file, Optional.empty())).isInstanceOf(KeyFinding.NeedsPassphrase.class);
        assertThat(loader.open(file, Optional.of(Secret.of("battery")))).isInstanceOf(KeyFinding.WrongPassphrase.class);
        assertThat(loader.open(file, Optional.of(Secret.of("correct horse")))).isInstanceOf(KeyFinding.Usable.class);
        assertThat(loader.open(folder.resolve("gone"), Optional.empty())).isInstanceOf(KeyFinding.NotFound.class);
    }

    @Test
    void aPublicKeyOrNonsenseIsNoPrivateKey() throws IOException {
        Path file = OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519");
        PublicKey key = OpenSsh.publicHalf(file);
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl");

        assertThat(loader.find(key, Optional.of(folder.resolve("id.pub")), Optional.empty()))
                .isInstanceOf(KeyFinding.Unreadable.class);
        assertThat(loader.find(key, Optional.of(nonsense), Optional.empty())).isInstanceOf(KeyFinding.Unreadable.class);
    }

    @Test
    void aMissingFileIsSaidWithItsName() {
        PublicKey key = OpenSsh.publicHalf(OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519"));
        Path gone = folder.resolve("gone");

        assertThat(loader.find(key, Optional.of(gone), Optional.empty()))
                .isInstanceOfSatisfying(
                        KeyFinding.NotFound.class,
                        none -> assertThat(none.problem().subject()).isEqualTo(gone.toString()));
    }

    @Test
    void aFileThatOthersMayReadIsUsableWithACaution() throws IOException {
        Path file = OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(find(file, ""))
                .isInstanceOfSatisfying(
                        KeyFinding.Usable.class,
                        usable -> assertThat(usable.cautions())
                                .singleElement()
                                .satisfies(caution ->
                                        assertThat(caution.next().getFirst()).contains("chmod 600")));
    }

    @Test
    void withoutFileAndAgentItSaysThatThereIsNoAgent() {
        PublicKey key = OpenSsh.publicHalf(OpenSsh.generate(folder.resolve("id"), "", "-t", "ed25519"));

        assertThat(loader.find(key, Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        KeyFinding.NotFound.class,
                        none -> assertThat(none.problem().cause()).contains("SSH_AUTH_SOCK"));
    }

    private KeyFinding find(Path file, String passphrase) {
        return loader.find(
                OpenSsh.publicHalf(file),
                Optional.of(file),
                passphrase.isEmpty() ? Optional.empty() : Optional.of(Secret.of(passphrase)));
    }
}
