package studio.titus.ui.provision;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.UiThread;

/** The creating run: begins, may be stopped, goes on after a failure or a stop. Knows no node; use it on the UI thread. */
public final class ProvisionModel {

    /** How far it has come. */
    enum Phase {
        RUNNING,
        /** Looking at AWS before going on. */
        LOOKING,
        /** A run of before broke off; what stands of it was found in AWS. */
        FOUND,
        /** Ended before all was done. */
        ENDED,
        READY
    }

    private final StackWork stack;
    private final Background background;
    private final ProvisionExits exits;
    private final ProvisionWords words;
    private final RunNews news;
    private final RunControl control;
    private final LookWait wait;
    private final ReadOnlyObjectWrapper<ProvisionPage> page;
    private Plan plan;
    private RunModel run;
    private Phase phase = Phase.RUNNING;
    private boolean begun;
    private boolean shown;
    private Set<Address> cutOff = Set.of();
    private Runnable wanted = this::goOn;
    private @Nullable Problem problem;

    /** The run of {@code plan}; {@link #begin} starts it. */
    public ProvisionModel(
            StackWork stack,
            Plan plan,
            UiThread ui,
            Background background,
            ProvisionExits exits,
            ProvisionWords words,
            RunNews news) {
        this.stack = stack;
        this.plan = plan;
        this.background = background;
        this.exits = exits;
        this.words = words;
        this.news = news;
        this.control =
                new RunControl(words.texts(), Mode.APPLY, ui, background, words.log(stack.session()), new Watcher());
        this.wait = new LookWait(ui, words.texts(), this::refresh);
        this.run = follow(plan);
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
        return new RunModel(words.texts(), Mode.APPLY, items);
    }

    /** Starts the run when the screen first comes on; does nothing later. */
    public void begin() {
        if (!begun) {
            begun = true;
            run(plan);
        }
    }

    /**
     * Begins with what was found of a run that broke off, in place of a run.
     *
     * @param open what was being made then
     */
    public void found(Set<Address> open) {
        begun = true;
        cutOff = Set.copyOf(open);
        run.found(cutOff);
        enter(Phase.FOUND);
    }

    private void run(Plan next) {
        plan = next;
        problem = null;
        wanted = this::goOn;
        phase = Phase.RUNNING;
        run = follow(next);
        news.begin();
        control.start(run, (events, cancel) -> stack.apply(next, events, cancel));
    }

    /** Says whether the screen is on; only then the run leads elsewhere by itself. */
    void setShown(boolean on) {
        shown = on;
    }

    /** Says how to find out whether the person is at the window. */
    void setWatched(BooleanSupplier how) {
        news.setWatched(() -> shown && how.getAsBoolean());
    }

    /** What the screen shows. */
    public ReadOnlyObjectProperty<ProvisionPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ProvisionPage page() {
        return page.get();
    }

    /** What happened in the runs of this screen. */
    RunLog log() {
        return control.log();
    }

    /** The stack as it shall be. */
    Blueprint blueprint() {
        return plan.blueprint();
    }

    /** What the person wants. */
    StackSettings settings() {
        return plan.blueprint().settings();
    }

    /** Lets the clocks on the screen move on. */
    public void tick() {
        control.tick(stack.session().pace().instant());
        if (control.runs()) {
            news.look(run);
        }
    }

    /** Looks at AWS again, plans what is missing, and does it. */
    public void goOn() {
        if (phase == Phase.FOUND) {
            run(plan);
            return;
        }
        lookFor(this::goOn);
        background.submit(() -> stack.plan(settings(), wait), this::run, this::failed);
    }

    /** Looks at what stands and leads to its removal. */
    public void remove() {
        lookFor(this::remove);
        background.submit(
                () -> stack.look(wait),
                inventory -> {
                    enter(Phase.ENDED);
                    if (shown) {
                        exits.remove(inventory);
                    }
                },
                this::failed);
    }

    /** Looks at AWS for the sake of {@code what}, which is done again should the credentials fail. */
    private void lookFor(Runnable what) {
        wanted = what;
        wait.clear();
        enter(Phase.LOOKING);
    }

    /** What the card of the problem offers against its cause. */
    List<ProblemAction> remedies(Problem cause) {
        return mend().of(cause, words.texts().of("provision.go-on"), wanted);
    }

    /** The problem as the screen tells it. */
    Problem told(Problem cause) {
        return mend().told(cause);
    }

    private Remedies mend() {
        return new Remedies(words.texts(), stack.session().region(), exits);
    }

    private void failed(Exception failure) {
        problem = new Troubles(words.texts()).of(failure);
        enter(Phase.ENDED);
    }

    private void enter(Phase next) {
        phase = next;
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

    /** Whether the run goes on. */
    public boolean busy() {
        return control.runs();
    }

    /** Asks before the window closes while work goes on; see {@link RunControl#mayClose}. */
    public boolean mayClose(Runnable close, Runnable minimise) {
        return control.mayClose(close, minimise);
    }

    /** Asks before a rehearsal is left while it runs; see {@link RunControl#mayLeave}. */
    public boolean mayLeave(Runnable leave) {
        return control.mayLeave(leave);
    }

    private void refresh() {
        page.set(draw());
    }

    private ProvisionPage draw() {
        return words.page(this, control, stack, plan, run, phase, problem, cutOff, wait.words());
    }

    private final class Watcher implements LiveRun.Watcher {

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void ended(Outcome outcome) {
            if (outcome.succeeded()) {
                enter(Phase.READY);
                news.ready(run.total());
                leadOn();
            } else {
                problem = outcome.failures().stream()
                        .findFirst()
                        .map(failure -> failure.problem())
                        .orElse(null);
                tellEnd();
                enter(Phase.ENDED);
            }
        }

        private void tellEnd() {
            if (problem == null) {
                news.stopped();
            } else {
                news.ended(problem);
            }
        }

        /** Whoever looks at the settings meanwhile finds the way on when they come back. */
        private void leadOn() {
            if (!control.closes() && shown) {
                exits.ready();
            }
        }

        @Override
        public void broke(Problem cause) {
            problem = cause;
            tellEnd();
            enter(Phase.ENDED);
        }
    }
}
