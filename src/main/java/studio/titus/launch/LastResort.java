package studio.titus.launch;

import java.io.PrintStream;
import org.slf4j.LoggerFactory;

/** What happens to an error that nobody caught, on any thread: it is logged and told in a sentence, never as a stack trace. */
final class LastResort implements Thread.UncaughtExceptionHandler {

    private final PrintStream err;

    LastResort(PrintStream err) {
        this.err = err;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LoggerFactory.getLogger(LastResort.class).error("Not caught on {}", thread.getName(), failure);
        err.println("Titus Studio made a mistake that nobody foresaw ("
                + failure.getClass().getSimpleName()
                + "). What was made before is safe. Run the command again with --verbose for a log.");
    }
}
