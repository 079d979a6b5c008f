package studio.titus.ui.destroy;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Inventory;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.provision.LiveItems;
import studio.titus.ui.provision.LiveRun;
import studio.titus.ui.provision.LookWait;
import studio.titus.ui.provision.RunControl;
import studio.titus.ui.provision.RunLog;
import studio.titus.ui.provision.RunModel;
import studio.titus.ui.provision.RunNews;
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

    private final StackWork stack;
    private final Background background;
    private final DestroyExits exits;
    private final DestroyWords words;
    private final ProofWords proofs;
    private final RunNews news;
    private final DestroyNews endNews;
    private final RunControl control;
    private final LookWait wait;
    private final Consent consent;
    private final ReadOnlyObjectWrapper<DestroyPage> page;
    private final int before;
    private Inventory inventory;
    private RunModel run;
    private Phase phase;
    private Ending ending = Ending.NONE;
    private boolean shown;
    private @Nullable Problem blind;

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
        this.proofs = words.proofs(stack, exits, this);
        this.news = news;
        this.endNews = new DestroyNews(news);
        this.before = DestroyWords.count(inventory);
        this.phase = inventory.isEmpty() ? Phase.PROVED : Phase.ASKING;
        this.control =
                new RunControl(words.texts(), Mode.DESTROY, ui, background, words.log(stack.session()), new Watcher());
        this.wait = new LookWait(ui, words.texts(), this::refresh);
        this.consent = new Consent(stack, background, this::refresh);
        this.run = follow();
        this.page = new ReadOnlyObjectWrapper<>(this, "page", draw());
    }

    private RunModel follow() {
        return new RunModel(
                words.texts(),
                Mode.DESTROY,
                LiveItems.of(inventory, consent.facts().settings()));
    }

    /** Looks up prices and age once, when the screen first comes on. */
    public void begin() {
        consent.load(inventory);
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
        consent.type(text);
    }

    /** Whether a bucket that is not empty is deleted with its objects; it stays otherwise. */
    public void deleteContents(boolean delete) {
        consent.deleteContents(delete);
    }

    /** Begins, when the name is typed; does nothing otherwise. */
    public void destroy() {
        if (phase == Phase.ASKING && consent.given()) {
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
        blind = null;
        phase = Phase.REMOVING;
        run = follow();
        news.begin();
        Inventory doomed = inventory;
        boolean objects = consent.contents();
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
    void goOn() {
        look(found -> {
            inventory = found;
            if (ending.wantedMore() && words.isLeft(found, consent.contents())) {
                remove();
            } else {
                ending = ending.mended();
                prove(found);
            }
        });
    }

    /** Shows the run that the proof is about. */
    public void lookBack() {
        if (phase == Phase.PROVED && ending.ran()) {
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

    private void prove(Inventory found) {
        inventory = found;
        blind = null;
        conclude();
    }

    private void blind(Exception failure) {
        blind = new Troubles(words.texts()).of(failure);
        conclude();
    }

    private void conclude() {
        phase = Phase.PROVED;
        refresh();
        if (page() instanceof DestroyPage.Proof proof) {
            endNews.tell(proof, ending.stopped());
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
            case ASKING -> words.question(stack, inventory, consent);
            case REMOVING -> words.removal(stack, run, control);
            case LOOKING -> words.looking(stack, run, wait.words());
            case LOOKING_BACK -> words.lookingBack(this, stack, run);
            case PROVED -> proofs.page(new Evidence(before, inventory, run, ending, blind), consent);
        };
    }

    private final class Watcher implements LiveRun.Watcher {

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void ended(Outcome outcome) {
            end(Ending.of(outcome));
        }

        @Override
        public void broke(Problem cause) {
            end(Ending.broken(cause));
        }

        private void end(Ending how) {
            ending = how;
            endNews.ended();
            look();
        }
    }
}
