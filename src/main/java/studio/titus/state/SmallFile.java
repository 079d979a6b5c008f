package studio.titus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Files whose path a person gave. Whatever stands behind it, no more is read than makes sense. */
final class SmallFile {

    private SmallFile() {}

    /**
     * Reads a file that stays.
     *
     * @return the bytes, at most {@code largest} + 1
     * @throws NotRegular for folders, devices and pipes
     */
    static byte[] read(Path file, int largest) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new NotRegular(file);
        }
        return bytes(file, largest);
    }

    /**
     * Reads what may be the output of another program, too: {@code --settings <(make-settings)}.
     *
     * @return the bytes, at most {@code largest} + 1
     * @throws NotRegular for folders
     */
    static byte[] readOrTake(Path file, int largest) throws IOException {
        if (Files.isDirectory(file)) {
            throw new NotRegular(file);
        }
        return bytes(file, largest);
    }

    private static byte[] bytes(Path file, int largest) throws IOException {
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
