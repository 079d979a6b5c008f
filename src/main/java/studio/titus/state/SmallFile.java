package studio.titus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Files whose path a person gave. Regular ones only: a device gives without end, and a pipe may never give anything. */
final class SmallFile {

    private SmallFile() {}

    /**
     * Reads no more than it takes to know that a file is too large.
     *
     * @return the bytes, at most {@code largest} + 1
     * @throws NotRegular for folders, devices and pipes
     */
    static byte[] read(Path file, int largest) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new NotRegular(file);
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(largest + 1);
        }
    }

    /** It is something else than a file that holds bytes. */
    static final class NotRegular extends IOException {

        private final boolean folder;

        NotRegular(Path file) {
            super(file + " is no regular file");
            this.folder = Files.isDirectory(file);
        }

        boolean folder() {
            return folder;
        }
    }
}
