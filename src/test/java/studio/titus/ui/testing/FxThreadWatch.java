package studio.titus.ui.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Asks the JavaFX thread again and again for a sign of life, and looks what it does as long as none comes. What counts as held up is
 * {@link BlockedTime}'s to say.
 */
final class FxThreadWatch implements Runnable {

    private static final String NAME = "JavaFX Application Thread";
    private static final long STEP_NANOS = Duration.ofMillis(50).toNanos();

    private final ThreadMXBean processors = ManagementFactory.getThreadMXBean();
    private final Thread watched;
    private final Duration most;
    private final BlockedTime held = new BlockedTime();
    private final Thread watcher = new Thread(this, "fx-watch");
    private volatile boolean awaited;
    private volatile boolean ended;
    private volatile @Nullable String report;

    /** @param most how long an event may hold up the thread */
    FxThreadWatch(Thread watched, Duration most) {
        this.watched = watched;
        this.most = most;
        watcher.setDaemon(true);
    }

    /** The JavaFX thread of this process, where JavaFX has been started. */
    static Optional<Thread> fxThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> NAME.equals(thread.getName()))
                .findFirst();
    }

    void start() {
        watcher.start();
    }

    /** Ends the watch; afterwards the report does not change. */
    void end() throws InterruptedException {
        ended = true;
        LockSupport.unpark(watcher);
        watcher.join();
    }

    /** For how long what held up the thread, with its stack; empty when nothing did. */
    Optional<String> report() {
        return Optional.ofNullable(report);
    }

    @Override
    public void run() {
        while (!ended && report == null && watched.isAlive()) {
            if (awaited) {
                look();
            } else {
                held.reset();
                awaited = true;
                Platform.runLater(() -> awaited = false);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private void look() {
        List<StackTraceElement> stack = List.of(watched.getStackTrace());
        held.add(new BlockedTime.Sample(
                System.nanoTime(), processors.getThreadCpuTime(watched.threadId()), watched.getState(), stack));
        if (held.blocked().compareTo(most) > 0) {
            report = words(stack);
        }
    }

    private String words(List<StackTraceElement> stack) {
        StringBuilder words = new StringBuilder(
                "The JavaFX thread was held up for more than %d ms, last here:".formatted(most.toMillis()));
        stack.forEach(frame -> words.append("\n\tat ").append(frame));
        return words.toString();
    }
}
