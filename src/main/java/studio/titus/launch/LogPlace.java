package studio.titus.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whether a log can be kept. Asked before Logback is, which answers with pages about itself. */
final class LogPlace {

    private LogPlace() {}

    /** Makes the file if it can be made; if not, the program does without a log. */
    static boolean ready(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
