package studio.titus.bootstrap;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a Debian package says of itself.
 *
 * @param name field {@code Package} of its control file
 * @param version field {@code Version}
 * @param architecture field {@code Architecture}
 */
record DebFile(String name, String version, String architecture) {

    /** The file is no Debian package, or not a whole one. The message goes on from the file's name: "it is empty". */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    /**
     * Reads a package to its end, so that one that was cut off is noticed.
     *
     * @throws IOException when the file can't be read
     */
    static DebFile read(Path file) throws IOException, Malformed {
        var control = new ControlFile(DebArchive.control(file));
        return new DebFile(control.field("Package"), control.field("Version"), control.field("Architecture"));
    }
}
