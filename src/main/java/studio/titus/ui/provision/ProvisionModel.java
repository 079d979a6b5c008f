package studio.titus.ui.provision;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;

/** The creating run: begins, stops in two stages, goes on after a failure or a stop. Knows no node; use it on the UI thread. */
public final class ProvisionModel {

    /** How far it has come. */
    enum Phase {
        RUNNING,
        /** The person asked to stop; the calls under way are awaited. */
        STOPPING,
        /** The person is asked whether to stop at once. */
        ASKING,
        /** Everything was interrupted. */
        STOPPING_NOW,
        /** Looking at AWS before going on. */
        LOOKING,
        /** Ended before all was done. */
        ENDED,
        READY
    }

    private final StackWork stack;
    private final UiThread ui;
    private final Background background;
    private final Texts texts;
    private final ProvisionExits exits;
    private final ProvisionWords words;
    private final ReadOnlyObjectWrapper<ProvisionPage> page;
    private Plan plan;
    private RunModel run;
    private LiveRun live;
    private Phase phase = Phase.RUNNING;
    private boolean begun;
    private @Nullable Problem problem;
    private @Nullable Runnable asksToClose;
    private @Nullable Runnable closeAtTheEnd;

    /** The run of {@code plan}; {@link #begin} starts it. */
    public ProvisionModel(
            StackWork stack,
            Plan plan,
            UiThread ui,
            Background background,
            ProvisionExits exits,
            ProvisionWords words) {
        this.stack = stack;
        this.plan = plan;
        this.ui = ui;
        this.background = background;
        this.exits = exits;
        this.words = words;
        this.texts = words.texts();
        this.run = follow(plan);
        this.live = new LiveRun(ui, background, texts);
        this.page = new ReadOnlyObjectWrapper<>(this, "page", draw());
    }

    private RunModel follow(Plan next) {
        List<RunItem> items = next.changes().stream()
                .map(change -> new RunItem(
                        change.address(),
                        change.resource().group(),
                        change.resource().sentence(),
                        !change.needsWork()))
                .toList();
        return new RunModel(texts, Mode.APPLY, items);
    }

    /** Starts the run when the screen first comes on; does nothing later. */
    public void begin() {
        if (!begun) {
            begun = true;
            run(plan);
        }
    }

    private void run(Plan next) {
        plan = next;
        problem = null;
        phase = Phase.RUNNING;
        run = follow(next);
        live = new LiveRun(ui, background, texts);
        live.start((events, cancel) -> stack.apply(next, events, cancel), run, new End());
        refresh();
    }

    /** What the screen shows. */
    public ReadOnlyObjectProperty<ProvisionPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ProvisionPage page() {
        return page.get();
    }

    /** Lets the clocks on the screen move on. */
    public void tick() {
        if (runs()) {
            run.tick(stack.session().pace().instant());
            refresh();
        }
    }

    /** Stops after the calls under way. */
    public void stop() {
        if (phase == Phase.RUNNING) {
            phase = Phase.STOPPING;
            live.stopAfterCurrent();
            refresh();
        }
    }

    /** Asks whether to stop at once. */
    public void askToStopNow() {
        enter(Phase.ASKING);
    }

    /** Waits for the calls under way after all. */
    public void keepWaiting() {
        enter(Phase.STOPPING);
    }

    /** Interrupts everything. */
    public void stopNow() {
        live.stopNow();
        enter(Phase.STOPPING_NOW);
    }

    private void enter(Phase next) {
        if (runs()) {
            phase = next;
            refresh();
        }
    }

    /** Looks at AWS again, plans what is missing, and does it. */
    public void goOn() {
        look();
        background.submit(() -> stack.plan(plan.blueprint().settings()), this::run, this::failed);
    }

    /** Looks at what stands and leads to its removal. */
    public void remove() {
        look();
        background.submit(
                stack::look,
                inventory -> {
                    enterEnd();
                    exits.remove(inventory);
                },
                this::failed);
    }

    private void look() {
        phase = Phase.LOOKING;
        refresh();
    }

    private void failed(Exception failure) {
        problem = new Troubles(texts).of(failure);
        enterEnd();
    }

    private void enterEnd() {
        phase = Phase.ENDED;
        refresh();
    }

    /** Leaves everything as it is. */
    public void leave() {
        exits.leave();
    }

    /** Leads to the stack that is ready. */
    public void open() {
        exits.ready();
    }

    /**
     * Asks before the window closes while work goes on.
     *
     * @param close closes the window, later, when the person agreed
     * @return whether it may close now
     */
    public boolean mayClose(Runnable close) {
        if (!runs()) {
            return true;
        }
        asksToClose = close;
        refresh();
        return false;
    }

    /** The window stays open. */
    public void stayOpen() {
        asksToClose = null;
        refresh();
    }

    /** Stops safely, then closes the window. */
    public void stopAndClose() {
        closeAtTheEnd = asksToClose;
        asksToClose = null;
        stop();
        refresh();
    }

    private boolean runs() {
        return switch (phase) {
            case RUNNING, STOPPING, ASKING, STOPPING_NOW -> begun;
            case LOOKING, ENDED, READY -> false;
        };
    }

    private void refresh() {
        page.set(draw());
    }

    private ProvisionPage draw() {
        return words.page(this, stack, plan, run, phase, problem, asksToClose != null);
    }

    private final class End implements LiveRun.Watcher {

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void ended(Outcome outcome) {
            if (!outcome.failures().isEmpty()) {
                problem = outcome.failures().getFirst().problem();
            }
            finish(outcome.succeeded() ? Phase.READY : Phase.ENDED);
        }

        @Override
        public void broke(Problem cause) {
            problem = cause;
            finish(Phase.ENDED);
        }

        private void finish(Phase end) {
            phase = end;
            asksToClose = null;
            refresh();
            if (closeAtTheEnd != null) {
                closeAtTheEnd.run();
            } else if (end == Phase.READY) {
                exits.ready();
            }
        }
    }
}
