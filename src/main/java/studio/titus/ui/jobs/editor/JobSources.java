package studio.titus.ui.jobs.editor;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
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

    /**
     * The text of a file that the person points at; not there when nobody points at one.
     *
     * @throws ProblemException when it can't be read
     */
    Optional<String> file(Node owner) {
        return files.choose(owner, texts.of("job.import.title"), Path.of(System.getProperty("user.home", ".")))
                .map(JobSources::read);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case MalformedInputException _ -> "It is no text.";
            case NoSuchFileException _ -> "It is not there any more.";
            case AccessDeniedException _ -> "You may not read it.";
            default -> "The disk does not give it: " + e.getMessage();
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("ui.job-file", "This file can't be read")
                    .subject(file.toString())
                    .because(reason(e))
                    .next("Choose a text file of at most a few MB that holds a job as JSON or as a curl command."));
        }
    }
}
