package studio.titus.ui.jobs.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.FileChoice;

/**
 * Where texts come from that shall be a job.
 *
 * @param clipboard what was copied last; null or empty for nothing
 */
record JobSources(Texts texts, FileChoice files, Supplier<Optional<String>> clipboard) {

    /** With the desktop's clipboard. */
    static JobSources system(Texts texts, FileChoice files) {
        return new JobSources(
                texts,
                files,
                () -> Optional.ofNullable(Clipboard.getSystemClipboard().getString()));
    }

    Optional<String> pasted() {
        return clipboard.get().filter(text -> !text.isBlank());
    }

    /** The text of a file that the person points at; one that can't be read counts as its own name, which is no job and says so. */
    Optional<String> file(Node owner) {
        return files.choose(owner, texts.of("job.import.title"), Path.of(System.getProperty("user.home", ".")))
                .map(JobSources::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return file + ": " + e.getMessage();
        }
    }
}
