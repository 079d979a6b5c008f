package studio.titus.launch;

import java.io.PrintStream;
import javafx.application.Application;
import org.slf4j.LoggerFactory;

/** Opens the window and waits until it is closed. A class of its own, so that a command never loads JavaFX. */
final class WindowStart {

    private static final int NO_WINDOW = 2;

    private WindowStart() {}

    /** @return the exit code */
    static int open(PrintStream err) {
        try {
            Application.launch(StudioWindow.class);
            return 0;
        } catch (RuntimeException | LinkageError e) {
            LoggerFactory.getLogger(WindowStart.class).error("The window can't be opened", e);
            err.println(
                    "The window can't be opened: %s. On Linux it needs GTK 3 and Pango; titus-studio --help lists what the terminal can do."
                            .formatted(reason(e)));
            return NO_WINDOW;
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
