package studio.titus.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.Cancel;

/**
 * What Ctrl-C means at the moment. While nothing is being changed it ends the process; during a run the first one lets the calls on
 * their way finish, the second interrupts them, and the process ends soon after whatever they do.
 */
final class StopButton {

    /** The time that interrupted calls have to write down what they know. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final IntConsumer end;
    private final Consumer<String> err;
    private @Nullable Cancel run;
    private Consumer<String> say;

    /**
     * @param end ends the process with an exit code
     * @param err takes a sentence while no run is shown
     */
    StopButton(IntConsumer end, Consumer<String> err) {
        this.end = end;
        this.err = err;
        this.say = err;
    }

    /** From now on the button stops this run. */
    synchronized void guard(Cancel cancel, Consumer<String> newSay) {
        run = cancel;
        say = newSay;
    }

    /** The run is over. */
    synchronized void release() {
        run = null;
    }

    synchronized void press() {
        if (run == null) {
            err.accept("Stopped. Nothing was being changed.");
            end.accept(Exit.CANCELLED.code());
        } else if (run.requested()) {
            say.accept("Stopping at once. What AWS was asked last may still be carried out: run the command again to"
                    + " see.");
            run.now();
            CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> end.accept(Exit.CANCELLED.code()));
        } else {
            say.accept("Stopping after the calls on their way. Press Ctrl-C again to stop at once.");
            run.afterCurrent();
        }
    }
}
