package studio.titus.state;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Replaces files whole: a reader, or a power cut, finds the old text or the new one, never a part. */
final class AtomicFile {

    private AtomicFile() {}

    /** @throws ProblemException when the folder or the disk does not take it; the old file is untouched then */
    static void write(Path file, String text) {
        createFolder(Objects.requireNonNull(file.getParent(), "a file in a folder"));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            writeToDisk(draft, text);
            move(draft, file);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Forced to the disk, for the new name must not come to stand for an empty file. */
    private static void writeToDisk(Path draft, String text) throws IOException {
        try (var out = new FileOutputStream(draft.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives a file that is there another name, in place of any file of that name. */
    static void rename(Path file, Path other) {
        try {
            if (Files.exists(file)) {
                move(file, other);
            }
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    static ProblemException cannotWrite(Path path, IOException cause) {
        var problem = Problem.of("state.unwritable", "Titus Studio can't write its data folder")
                .subject(path.toString())
                .because("The system says: " + cause.getMessage())
                .next(
                        "Make room, or give yourself the right to write there.",
                        "Or set TITUS_STUDIO_HOME to another folder.");
        return new ProblemException(problem, cause);
    }
}
