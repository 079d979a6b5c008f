package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.problem.ProblemException;

class HostKeyFileTest {

    private static final PinnedKey MASTER = pin("master", "i-1", "30.0.100.11", 1);
    private static final PinnedKey BASTION = pin("bastion", "i-2", "203.0.113.9:2222", 2);

    @TempDir
    Path folder;

    @Test
    void whatIsPinnedIsThereForTheNextProcess() {
        new HostKeyFile(folder).pin(MASTER);
        new HostKeyFile(folder).pin(BASTION);

        assertThat(new HostKeyFile(folder).pins()).containsExactly(MASTER, BASTION);
    }

    @Test
    void aStackThatPinnedNothingHasNoPinsAndNoFile() {
        assertThat(new HostKeyFile(folder.resolve("stack")).pins()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nobodyElseMayReadTheFileAndNoDraftStays() throws IOException {
        new HostKeyFile(folder).pin(MASTER);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(HostKeyFile.NAME))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aForgottenInstanceIsAskedAboutAgain() {
        var file = new HostKeyFile(folder);
        file.pin(MASTER);
        file.pin(BASTION);

        file.forget("i-1");

        assertThat(file.pins()).containsExactly(BASTION);
    }

    @Test
    void aRebuiltMachineReplacesItsPredecessor() {
        var file = new HostKeyFile(folder);
        file.pin(MASTER);

        file.pin(pin("master", "i-9", "30.0.100.11", 3));

        assertThat(file.pins()).extracting(PinnedKey::instanceId).containsExactly("i-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Titus Studio host keys, format 2\n", "master i-1\n"})
    void aFileOfAnotherFormatIsNotTrusted(String text) throws IOException {
        Files.writeString(folder.resolve(HostKeyFile.NAME), text);

        assertThatThrownBy(() -> new HostKeyFile(folder).pins())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("ssh.host-keys.format"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "master i-1 30.0.100.11 ssh-ed25519",
                "master i-1 30.0.100.11 ssh-ed25519 AAAA CONSOLE",
                "master i-1 30.0.100.11 ssh-ed25519 !!! CONSOLE"
            })
    void aDamagedLineIsNotTrustedAndNotWrittenOver(String line) throws IOException {
        String text = "# Titus Studio host keys, format 1\n" + line + "\n";
        Path file = Files.writeString(folder.resolve(HostKeyFile.NAME), text);

        assertThatThrownBy(() -> new HostKeyFile(folder).pin(MASTER)).isInstanceOf(ProblemException.class);
        assertThat(file).hasContent(text);
    }

    private static PinnedKey pin(String name, String instance, String address, int seed) {
        return new PinnedKey(name, instance, address, ServerKeys.ed25519(seed), PinnedKey.Source.CONSOLE);
    }
}
