package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.titus.model.PublicKey;
import studio.titus.testing.Peer;

/** OpenSSH's own tools, as a test calls them. */
public final class OpenSsh {

    private OpenSsh() {}

    /** Makes a key pair with ssh-keygen. */
    public static Path generate(Path file, String passphrase, String... options) {
        keygen(Stream.concat(
                        Stream.of("-q", "-N", passphrase, "-C", "made by ssh-keygen", "-f", file.toString()),
                        Arrays.stream(options))
                .toArray(String[]::new));
        return file;
    }

    public static PublicKey publicHalf(Path file) {
        try {
            return PublicKey.of(Files.readString(file.resolveSibling(file.getFileName() + ".pub")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What ssh-keygen prints; fails the test when it refuses. */
    static String keygen(String... arguments) {
        return run(Map.of(), "ssh-keygen", arguments);
    }

    static String run(Map<String, String> environment, String program, String... arguments) {
        try {
            var command = new ProcessBuilder(
                    Stream.concat(Stream.of(Peer.require(program).toString()), Arrays.stream(arguments))
                            .toList());
            command.environment().putAll(environment);
            var process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(List.of(arguments) + ": " + text).isZero();
            return text;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
