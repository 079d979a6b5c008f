package studio.titus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import studio.titus.problem.ProblemException;

/** Moves a file that this version does not understand to a name beside it, so that writing never destroys it. */
final class KeptAside {

    private KeptAside() {}

    /** Settings that are damaged or of a newer version become {@code settings.json.kept-1}, {@code -2} and so on. */
    static void settings(Path file) {
        if (!Files.exists(file) || understood(file)) {
            return;
        }
        Path free = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> file.resolveSibling(file.getFileName() + ".kept-" + n))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
        try {
            Files.move(file, free);
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(file, e);
        }
    }

    private static boolean understood(Path file) {
        try {
            SettingsFile.read(file);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
