package studio.titus.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import studio.titus.model.FieldNote;
import studio.titus.model.StackSettings;
import studio.titus.model.StackSettingsBuilder;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/**
 * Settings as a file, JSON or YAML. Reading only reads: a file that is damaged or newer than this program stays as it
 * is, and the answer says so.
 */
public final class SettingsFile {

    /** The version this program writes, and the newest it reads. A file without a version is of the first. */
    public static final int FORMAT_VERSION = 1;

    private SettingsFile() {}

    /**
     * Reads a settings file. Relative paths in it count from its own folder, {@code ~} is the user's home folder.
     *
     * @throws ProblemException naming every wrong field, what is wrong with it and what to type
     */
    public static StackSettings read(Path file) {
        return read(file, Path.of(System.getProperty("user.home")));
    }

    static StackSettings read(Path file, Path home) {
        JsonNode tree = SettingsSyntax.parse(file, text(file));
        Path folder = file.toAbsolutePath().normalize().getParent();
        SettingsReader reader = new SettingsReader(new Folders(folder == null ? home : folder, home));
        StackSettingsBuilder builder = reader.read(tree);
        List<FieldNote> issues = reader.issues(builder);
        if (!issues.isEmpty()) {
            throw new ProblemException(problem(file, issues));
        }
        return builder.build();
    }

    /** The settings as canonical JSON, ending in a line end. Reading it back gives equal settings. */
    public static String write(StackSettings settings) {
        return SettingsWriter.write(settings);
    }

    private static String text(Path file) {
        try {
            return SettingsSyntax.decode(file, SmallFile.readOrTake(file, SettingsSyntax.LARGEST));
        } catch (NoSuchFileException e) {
            throw unreadable(
                    file,
                    "settings.no-file",
                    "There is no settings file %s.",
                    "Check the path, which counts from the current folder.",
                    e);
        } catch (AccessDeniedException e) {
            throw unreadable(
                    file,
                    "settings.no-access",
                    "The settings file %s may not be read.",
                    "Give yourself the right to read it.",
                    e);
        } catch (CharacterCodingException e) {
            throw unreadable(
                    file, "settings.encoding", "The settings file %s is not text in UTF-8.", "Save it as UTF-8.", e);
        } catch (SmallFile.NotRegular e) {
            throw unreadable(
                    file,
                    "settings.unreadable",
                    "The settings file %s cannot be read.",
                    "It is a folder: give the file in it.",
                    e);
        } catch (IOException e) {
            throw unreadable(
                    file,
                    "settings.unreadable",
                    "The settings file %s cannot be read.",
                    "Check the disk and try again.",
                    e);
        }
    }

    private static ProblemException unreadable(Path file, String code, String what, String advice, IOException cause) {
        return new ProblemException(
                Problem.of(code, what.formatted(file))
                        .subject(file.toString())
                        .next(advice)
                        .detail(cause.toString()),
                cause);
    }

    private static Problem problem(Path file, List<FieldNote> issues) {
        FieldNote first = issues.getFirst();
        String[] others = issues.stream()
                .skip(1)
                .map(issue -> "Also \"%s\": %s".formatted(issue.field(), issue.message()))
                .toArray(String[]::new);
        return Problem.of(first.code(), "%s, \"%s\": %s".formatted(file.getFileName(), first.field(), first.message()))
                .subject(first.field())
                .next(others);
    }

    /** Turns what a person wrote into absolute paths. */
    record Folders(Path folder, Path home) {

        /** @throws java.nio.file.InvalidPathException if this system has no such paths */
        Path resolve(String written) {
            Path path = written.equals("~") || written.startsWith("~/") || written.startsWith("~\\")
                    ? home.resolve(written.substring(Math.min(2, written.length())))
                    : folder.resolve(written);
            return path.toAbsolutePath().normalize();
        }
    }
}
