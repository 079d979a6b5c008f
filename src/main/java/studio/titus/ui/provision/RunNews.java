package studio.titus.ui.provision;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Notifier;

/** Tells the desktop how a run is getting on, when nobody is at the window: that it is done, that it ended, that it is stuck. */
public final class RunNews {

    /** A step that takes this many times what it usually takes is stuck. */
    private static final int MUCH_LONGER = 3;

    private static final Duration LEAST = Duration.ofMinutes(2);

    private final Texts texts;
    private final Notifier notifier;
    private final String stack;
    private BooleanSupplier watched = () -> false;
    private boolean stuckTold;

    /** @param stack its name */
    public RunNews(Texts texts, Notifier notifier, String stack) {
        this.texts = texts;
        this.notifier = notifier;
        this.stack = stack;
    }

    /** Says how to find out whether the person is at the window and sees this run. */
    public void setWatched(BooleanSupplier how) {
        watched = how;
    }

    /** A run begins. */
    public void begin() {
        stuckTold = false;
    }

    void ready(int resources) {
        tell(texts.of("news.ready", stack), texts.of("news.ready.text", resources));
    }

    void ended(Problem cause) {
        tell(texts.of("news.ended", stack), cause.what());
    }

    void stopped() {
        tell(texts.of("news.stopped", stack), texts.of("news.stopped.text"));
    }

    /** What was to be destroyed is gone, all of it. */
    public void gone(String remain) {
        tell(texts.of("news.gone", stack), remain);
    }

    /** Something of what was to be destroyed is left. */
    public void left(String why) {
        tell(texts.of("news.left", stack), why);
    }

    /** The person stopped the destroying before all was gone. */
    public void destroyingStopped(String remain) {
        tell(texts.of("news.destroy-stopped", stack), remain);
    }

    /** Looks whether the step that the end waits for is stuck; told once a run. */
    public void look(RunModel run) {
        if (stuckTold) {
            return;
        }
        run.slowestStep()
                .filter(step -> step.taken().compareTo(LEAST) >= 0
                        && step.taken().compareTo(step.typical().multipliedBy(MUCH_LONGER)) >= 0)
                .ifPresent(step -> {
                    stuckTold = true;
                    tell(
                            texts.of("news.stuck", stack),
                            texts.of("news.stuck.text", step.name(), Spans.minutes(step.taken())));
                });
    }

    private void tell(String title, String text) {
        if (!watched.getAsBoolean()) {
            notifier.notify(title, text);
        }
    }
}
