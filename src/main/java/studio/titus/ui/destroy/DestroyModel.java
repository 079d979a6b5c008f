package studio.titus.ui.destroy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.provision.LiveItems;
import studio.titus.ui.provision.LiveRun;
import studio.titus.ui.provision.LookWait;
import studio.titus.ui.provision.Remedies;
import studio.titus.ui.provision.RunControl;
import studio.titus.ui.provision.RunLog;
import studio.titus.ui.provision.RunModel;
import studio.titus.ui.provision.RunNews;
import studio.titus.ui.provision.StackFacts;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.provision.Troubles;

/** Destroying a stack: asked, carried out, proved. Knows no node; use it on the UI thread. */
public final class DestroyModel {

    private enum Phase {
        ASKING,
        REMOVING,
        /** The fresh look after the run. */
        LOOKING,
        PROVED,
        /** The proof is there, and the person looks back at the run. */
        LOOKING_BACK
    }

    private static final Logger LOG = LoggerFactory.getLogger(DestroyModel.class);

    private final StackWork stack;
    private final Background background;
    private final DestroyExits exits;
    private final DestroyWords words;
    private final RunNews news;
    private final RunControl control;
    private final LookWait wait;
    private final ReadOnlyObjectWrapper<DestroyPage> page;
    private final int before;
    private Inventory inventory;
    private StackFacts facts = StackFacts.UNKNOWN;
    private RunModel run;
    private Phase phase;
    private String typed = "";
    private OptionalInt objects = OptionalInt.empty();
    private List<Failure> failures = List.of();
    private boolean contents;
    private boolean loaded;
    private boolean shown;
    private boolean stopped;
    private boolean ran;
    private boolean untold;
    private @Nullable Problem problem;

    /** The removal of what {@code inventory} found; when it found nothing, that is the proof already. */
    public DestroyModel(
            StackWork stack,
            Inventory inventory,
            UiThread ui,
            Background background,
            DestroyExits exits,
            DestroyWords words,
            RunNews news) {
        this.stack = stack;
        this.inventory = inventory;
        this.background = background;
        this.exits = exits;
        this.words = words;
        this.news = news;
        this.before = DestroyWords.count(inventory);
        this.phase = inventory.isEmpty() ? Phase.PROVED : Phase.ASKING;
        this.control =
                new RunControl(words.texts(), Mode.DESTROY, ui, background, words.log(stack.session()), new Watcher());
        this.wait = new LookWait(ui, words.texts(), this::refresh);
        this.run = follow();
        this.page = new ReadOnlyObjectWrapper<>(this, "page", draw());
    }

    private RunModel follow() {
        return new RunModel(words.texts(), Mode.DESTROY, LiveItems.of(inventory, facts.settings()));
    }

    /** Looks up prices and age once, when the screen first comes on. */
    public void begin() {
        if (!loaded) {
            loaded = true;
            background.submit(() -> StackFacts.load(stack), this::know, this::unknown);
            inventory
                    .find(Addresses.BUCKET)
                    .ifPresent(bucket ->
                            background.submit(() -> stack.objectsIn(bucket.id()), this::counted, this::unknown));
        }
    }

    /** Price and age are a comfort; the question stands without them. */
    private void unknown(Exception failure) {
        LOG.warn("Price and age of stack {} are not known", stack.stack(), failure);
    }

    private void know(StackFacts found) {
        facts = found;
        refresh();
    }

    private void counted(OptionalInt found) {
        objects = found;
        refresh();
    }

    /** Opens AWS's own page of everything that bears a tag. */
    public void console() {
        DestroyWords.console(stack.session().region()).ifPresent(exits::browse);
    }

    /** What happened in the runs of this screen. */
    RunLog log() {
        return control.log();
    }

    /** What the screen shows. */
    public ReadOnlyObjectProperty<DestroyPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public DestroyPage page() {
        return page.get();
    }

    /** The name as it is typed; exactly the stack's name arms the button. */
    public void type(String text) {
        typed = text;
        refresh();
    }

    /** Whether a bucket that is not empty is deleted with its objects; it stays otherwise. */
    public void deleteContents(boolean delete) {
        contents = delete;
        refresh();
    }

    /** Begins, when the name is typed; does nothing otherwise. */
    public void destroy() {
        if (phase == Phase.ASKING && words.armed(stack, typed)) {
            remove();
        }
    }

    /** Takes up again what is left; the person has agreed to all of it before. */
    public void again() {
        if (phase == Phase.PROVED) {
            remove();
        }
    }

    private void remove() {
        problem = null;
        stopped = false;
        ran = true;
        phase = Phase.REMOVING;
        run = follow();
        news.begin();
        Inventory doomed = inventory;
        boolean objects = contents;
        control.start(run, (events, cancel) -> stack.destroy(doomed, objects, events, cancel));
    }

    /** Looks at AWS once more. */
    public void look() {
        look(this::prove);
    }

    private void look(Consumer<Inventory> then) {
        wait.clear();
        phase = Phase.LOOKING;
        refresh();
        background.submit(() -> stack.look(wait), then, this::blind);
    }

    /** Over new credentials: looks, and takes up what is left, unless it was the person who stopped it. */
    private void goOn() {
        look(found -> {
            inventory = found;
            if (ran && !stopped && words.isLeft(found, contents)) {
                remove();
            } else {
                problem = null;
                prove(found);
            }
        });
    }

    /** Shows the run that the proof is about. */
    public void lookBack() {
        if (phase == Phase.PROVED && ran) {
            phase = Phase.LOOKING_BACK;
            refresh();
        }
    }

    /** Comes back from there. */
    public void backToProof() {
        if (phase == Phase.LOOKING_BACK) {
            phase = Phase.PROVED;
            refresh();
        }
    }

    /** What the card of the problem offers against its cause. */
    List<ProblemAction> remedies(Problem cause) {
        String goOn = words.texts().of(ran && !stopped ? "destroy.go-on" : "destroy.look");
        return mend().of(cause, goOn, this::goOn);
    }

    /** The problem as the screen tells it. */
    Problem told(Problem cause) {
        return mend().told(cause);
    }

    private Remedies mend() {
        return new Remedies(words.texts(), stack.session().region(), exits);
    }

    private void prove(Inventory found) {
        inventory = found;
        phase = Phase.PROVED;
        refresh();
        tell();
    }

    private void blind(Exception failure) {
        problem = new Troubles(words.texts()).of(failure);
        phase = Phase.PROVED;
        refresh();
        tell();
    }

    /** Once a run: how it ended, which only the look after it proves. */
    private void tell() {
        if (untold && page() instanceof DestroyPage.Proof proof) {
            untold = false;
            if (problem != null) {
                news.left(problem.what());
            } else if (proof.left().isEmpty()) {
                news.gone(proof.remain());
            } else if (stopped) {
                news.destroyingStopped(proof.remain());
            } else {
                news.left(proof.remain());
            }
        }
    }

    /** Says whether the screen is on. */
    void setShown(boolean on) {
        shown = on;
    }

    /** Says how to find out whether the person is at the window. */
    void setWatched(BooleanSupplier how) {
        news.setWatched(() -> shown && how.getAsBoolean());
    }

    /** Lets the clocks move on. */
    public void tick() {
        control.tick(now());
        if (control.runs()) {
            news.look(run);
        }
    }

    /** Goes back to the stack without touching it. */
    public void cancel() {
        exits.dashboard();
    }

    /** Leaves. */
    public void done() {
        exits.done();
    }

    /** Whether leaving the screen would hide a run. */
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

    private Instant now() {
        return stack.session().pace().instant();
    }

    private void refresh() {
        page.set(draw());
    }

    private DestroyPage draw() {
        return switch (phase) {
            case ASKING -> words.question(stack, inventory, facts, typed, contents, objects);
            case REMOVING -> words.removal(stack, run, control);
            case LOOKING -> words.looking(stack, run, wait.words());
            case LOOKING_BACK -> words.lookingBack(this, stack, run);
            case PROVED -> words.proof(this, stack, inventory, facts, run, before, contents, problem, failures);
        };
    }

    private final class Watcher implements LiveRun.Watcher {

        @Override
        public void changed() {
            refresh();
        }

        /** Whatever the run says: only a fresh look proves. */
        @Override
        public void ended(Outcome outcome) {
            untold = true;
            stopped = outcome.cancelled();
            failures = outcome.failures();
            problem = outcome.failures().stream()
                    .findFirst()
                    .map(Failure::problem)
                    .orElse(null);
            look();
        }

        @Override
        public void broke(Problem cause) {
            untold = true;
            problem = cause;
            look();
        }
    }
}
