package studio.titus.ui.provision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;

/**
 * A run and what a person may do to it: stop it after the calls under way, then, warned, at once; close the window after a safe stop.
 * Use it on the UI thread.
 */
public final class RunControl {

    private enum Stage {
        IDLE,
        RUNNING,
        /** The calls under way are awaited. */
        STOPPING,
        /** The person is asked whether to stop at once. */
        ASKING,
        /** Everything was interrupted. */
        STOPPING_NOW
    }

    /** A way out that was asked for; only closing the window has the choice of going on behind. */
    private record Leaving(Runnable then, Optional<Runnable> minimise) {}

    private final Texts texts;
    private final Mode mode;
    private final UiThread ui;
    private final Background background;
    private final RunLog log;
    private final LiveRun.Watcher watcher;
    private Stage stage = Stage.IDLE;
    private LiveRun live;
    private @Nullable RunModel model;
    private @Nullable Leaving asks;
    private @Nullable Runnable closeAtTheEnd;

    /**
     * @param log takes down all that happens
     * @param watcher is told all changes, the person's own steps included
     */
    public RunControl(Texts texts, Mode mode, UiThread ui, Background background, RunLog log, LiveRun.Watcher watcher) {
        this.texts = texts;
        this.mode = mode;
        this.ui = ui;
        this.background = background;
        this.log = log;
        this.watcher = watcher;
        this.live = new LiveRun(ui, background, texts);
    }

    /** Begins {@code work}, which {@code follows} follows. */
    public void start(RunModel follows, LiveRun.Work work) {
        model = follows;
        stage = Stage.RUNNING;
        live = new LiveRun(ui, background, texts);
        live.start(
                work,
                event -> {
                    follows.accept(event);
                    log.accept(event);
                },
                new End());
        watcher.changed();
    }

    /** What happened so far, in this run and those before. */
    public RunLog log() {
        return log;
    }

    /** Whether the run still goes on. */
    public boolean runs() {
        return stage != Stage.IDLE;
    }

    /** Whether the window closes when the run is over. */
    public boolean closes() {
        return closeAtTheEnd != null;
    }

    /** Lets the clocks move on, in the time of the cloud. */
    public void tick(Instant now) {
        if (runs() && model != null) {
            model.tick(now);
            watcher.changed();
        }
    }

    /** What a person should know or answer now, or {@code null}. */
    public @Nullable Notice notice() {
        if (asks != null) {
            return asks.minimise().isPresent() ? closing(asks) : leaving(asks);
        }
        return switch (stage) {
            case IDLE, RUNNING -> null;
            case STOPPING -> new Notice(Status.RUNNING, texts.of("run.stopping.first"), underWay(), List.of());
            case ASKING -> asking();
            case STOPPING_NOW -> new Notice(Status.RUNNING, texts.of("run.stopping-now.first"), "", List.of());
        };
    }

    private Notice leaving(Leaving way) {
        return new Notice(
                Status.LOOK,
                texts.of("run.leave.first"),
                texts.of("run.leave.rest"),
                List.of(
                        new ProblemAction(texts.of("run.leave.stay"), this::stay),
                        new ProblemAction(texts.of("run.leave.stop"), () -> stopAndLeave(way.then()))));
    }

    private Notice closing(Leaving way) {
        String first = mode == Mode.APPLY ? texts.of("run.close.creating") : texts.of("run.close.deleting");
        return new Notice(
                Status.LOOK,
                first,
                texts.of("run.close.rest"),
                List.of(
                        new ProblemAction(texts.of("run.close.stay"), this::stay),
                        new ProblemAction(texts.of("run.close.background"), () -> goOnBehind(way)),
                        new ProblemAction(texts.of("run.close.stop"), () -> stopAndClose(way.then()))));
    }

    private Notice asking() {
        return new Notice(
                Status.LOOK,
                texts.of("run.now.first"),
                texts.of("run.now.rest"),
                List.of(
                        new ProblemAction(texts.of("run.now.wait"), () -> enter(Stage.STOPPING)),
                        new ProblemAction(texts.of("run.now.stop"), this::stopNow)));
    }

    private String underWay() {
        return Optional.ofNullable(model)
                .flatMap(run -> run.slowest().map(slowest -> texts.of("run.stopping.rest", run.running(), slowest)))
                .orElse("");
    }

    /** The next step of stopping, or {@code null} when there is none. */
    public @Nullable ProblemAction button() {
        return switch (stage) {
            case RUNNING -> new ProblemAction(texts.of("run.stop"), this::stop);
            case STOPPING -> new ProblemAction(texts.of("run.stop-now"), () -> enter(Stage.ASKING));
            case IDLE, ASKING, STOPPING_NOW -> null;
        };
    }

    /** Starts nothing new and lets the calls under way finish. */
    public void stop() {
        if (stage == Stage.RUNNING) {
            live.stopAfterCurrent();
            enter(Stage.STOPPING);
        }
    }

    private void stopNow() {
        live.stopNow();
        enter(Stage.STOPPING_NOW);
    }

    private void enter(Stage next) {
        if (runs()) {
            stage = next;
            watcher.changed();
        }
    }

    /**
     * Asks before the window closes while work goes on.
     *
     * @param close closes the window, later, when the person agreed
     * @param minimise takes the window out of the way while the work goes on
     * @return whether it may close now
     */
    public boolean mayClose(Runnable close, Runnable minimise) {
        return ask(new Leaving(close, Optional.of(minimise)));
    }

    /**
     * Asks before a rehearsal is left while it runs.
     *
     * @param leave leaves it, later, when the person agreed
     * @return whether it may be left now
     */
    public boolean mayLeave(Runnable leave) {
        return ask(new Leaving(leave, Optional.empty()));
    }

    private boolean ask(Leaving way) {
        if (!runs()) {
            return true;
        }
        asks = way;
        watcher.changed();
        return false;
    }

    private void stay() {
        asks = null;
        watcher.changed();
    }

    private void goOnBehind(Leaving way) {
        stay();
        way.minimise().ifPresent(Runnable::run);
    }

    private void stopAndClose(Runnable close) {
        closeAtTheEnd = close;
        stop();
        stay();
    }

    /** Nothing of a rehearsal is kept, so nothing has to be waited for. */
    private void stopAndLeave(Runnable leave) {
        closeAtTheEnd = leave;
        stopNow();
        stay();
    }

    private void end() {
        stage = Stage.IDLE;
        asks = null;
    }

    private void close() {
        if (closeAtTheEnd != null) {
            closeAtTheEnd.run();
        }
    }

    private final class End implements LiveRun.Watcher {

        @Override
        public void changed() {
            log.publish();
            watcher.changed();
        }

        @Override
        public void ended(Outcome outcome) {
            end();
            watcher.ended(outcome);
            close();
        }

        @Override
        public void broke(Problem problem) {
            log.accept(problem);
            end();
            watcher.broke(problem);
            close();
        }
    }
}
