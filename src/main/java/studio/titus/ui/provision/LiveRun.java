package studio.titus.ui.provision;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import studio.titus.engine.Cancel;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.FrameBatch;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;

/**
 * One run in the background. Its events reach whoever follows it on the UI thread, all those of a frame at once, so that a storm of
 * events never freezes the window; its end is told after the last event.
 */
public final class LiveRun {

    /** What runs. Blocks; called in the background. */
    @FunctionalInterface
    public interface Work {
        Outcome carryOut(Consumer<RunEvent> events, Cancel cancel);
    }

    /** Who watches a run, on the UI thread. */
    public interface Watcher {

        /** New events have arrived. */
        void changed();

        /** The run is over, done or not. */
        void ended(Outcome outcome);

        /** The run could not begin, or broke off without an outcome. */
        void broke(Problem problem);
    }

    /** Drawing all rows, the picture and the times anew ten times a second is as live as eyes can tell. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final UiThread ui;
    private final Background background;
    private final Texts texts;
    private final Cancel cancel = new Cancel();

    public LiveRun(UiThread ui, Background background, Texts texts) {
        this.ui = ui;
        this.background = background;
        this.texts = texts;
    }

    /** Begins; returns at once. */
    public void start(Work work, Consumer<RunEvent> follows, Watcher watcher) {
        FrameBatch<Runnable> batch = new FrameBatch<>(ui, PAUSE, (List<Runnable> steps) -> {
            steps.forEach(Runnable::run);
            watcher.changed();
        });
        Consumer<RunEvent> events = event -> batch.accept(() -> follows.accept(event));
        background.submit(
                () -> work.carryOut(events, cancel),
                outcome -> batch.accept(() -> watcher.ended(outcome)),
                failure -> batch.accept(() -> watcher.broke(new Troubles(texts).of(failure))));
    }

    /** Starts nothing new and lets the calls under way finish. */
    public void stopAfterCurrent() {
        cancel.afterCurrent();
    }

    /** Interrupts everything at once. */
    public void stopNow() {
        cancel.now();
    }
}
