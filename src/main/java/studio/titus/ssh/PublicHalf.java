package studio.titus.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** The public key that ssh-keygen writes beside a private one, as a blob of whatever type. */
final class PublicHalf {

    private PublicHalf() {}

    /** Empty when there is none, or none that can be read. */
    static Optional<byte[]> beside(Path file) {
        try {
            String[] words = Files.readString(file.resolveSibling(file.getFileName() + ".pub"))
                    .split(" ", 3);
            return words.length < 2
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(words[1].strip()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // then the passphrase is asked for, as without an agent
        }
    }
}
