package studio.titus.ui.wizard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.model.PublicKey;

/**
 * The person's folder of SSH keys. Only public halves are looked for; nothing is written. All methods block.
 *
 * @param path usually {@code ~/.ssh}; need not exist
 */
record KeyFolder(Path path) {

    /** No key is larger; a larger file is something else. */
    private static final long LARGEST = 64 * 1024;

    /** The keys EC2 takes, Ed25519 first, then by name; what cannot be read is left out. */
    List<FoundKey> find() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(path)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(".pub"))
                    .sorted()
                    .toList();
        }
        List<FoundKey> keys = new ArrayList<>();
        for (Path file : files) {
            key(file).ifPresent(key -> keys.add(new FoundKey(file, key)));
        }
        keys.sort(Comparator.comparing(found -> found.key().type() != PublicKey.Type.ED25519));
        return keys;
    }

    /** One unreadable file among others is no reason to show none. */
    private Optional<PublicKey> key(Path file) {
        try {
            return PublicKey.check(read(file)).toOptional();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The text of a file somebody pointed at. */
    String read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("Too large for a key: " + file);
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** The public half that lies beside a private key. */
    Optional<Path> publicHalf(Path privateKey) {
        Path half = privateKey.resolveSibling(privateKey.getFileName() + ".pub");
        return Files.isRegularFile(half) ? Optional.of(half) : Optional.empty();
    }
}
