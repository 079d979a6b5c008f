package studio.titus.state;

import java.nio.file.Path;
import studio.titus.model.StackSettings;

/** Settings as JSON or YAML text. */
public final class SettingsFile {

    private SettingsFile() {}

    /**
     * Reads a settings file, JSON or YAML.
     *
     * @throws studio.titus.problem.ProblemException naming the field, what is wrong and what to type
     */
    public static StackSettings read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /** The settings as canonical JSON, ending in a line end. */
    public static String write(StackSettings settings) {
        throw new UnsupportedOperationException(settings.toString());
    }
}
