package studio.titus.launch;

import java.io.PrintStream;
import java.nio.file.Files;
import javafx.application.Application;
import org.slf4j.LoggerFactory;

/** Opens the window and waits until it is closed. A class of its own, so that a command never loads JavaFX. */
final class WindowStart {

    private static final int NO_WINDOW = 2;

    private WindowStart() {}

    /** @return the exit code */
    static int open(PrintStream err) {
        return open(StudioWindow.class, err);
    }

    /** @return the exit code */
    static int open(Class<? extends StudioWindow> window, PrintStream err) {
        startLog(AppFolders.ofThisProcess());
        try {
            Application.launch(window);
            return 0;
        } catch (RuntimeException | LinkageError e) {
            LoggerFactory.getLogger(WindowStart.class).error("The window can't be opened", e);
            err.println(
                    "The window can't be opened: %s. On Linux it needs GTK 3 and Pango; titus-studio --help lists what the terminal can do."
                            .formatted(reason(e)));
            return NO_WINDOW;
        }
    }

    /** Who has kept nothing yet, because they only look, gets no log either. The log begins with the first logger. */
    private static void startLog(AppFolders folders) {
        if (Files.isDirectory(folders.data()) && System.getProperty(LogConfigurator.FILE) == null) {
            System.setProperty(LogConfigurator.FILE, folders.log().toString());
        }
    }

    /** What JavaFX says is wrapped in layers of its own; the innermost names the cause. */
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
