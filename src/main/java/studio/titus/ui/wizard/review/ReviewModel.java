package studio.titus.ui.wizard.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Preflight;
import studio.titus.engine.Progress;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.RunStarted;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.engine.RunEvent.Work;
import studio.titus.engine.StackDesk;
import studio.titus.model.PriceTable;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Change;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Plan;
import studio.titus.state.StackFolders;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.FrameBatch;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.provision.LookWait;

/**
 * Makes the plan in the background, then looks for what would stop it. The plan is kept as long as answers and session
 * are the same, so that coming back to the page costs nothing.
 */
public final class ReviewModel {

    private record Question(StackName stack, StackSettings settings, CloudSession session) {}

    private final StackFolders folders;
    private final PriceTable prices;
    private final RandomGenerator random;
    private final Background background;
    private final UiThread ui;
    private final LookWait wait;
    private final ReadOnlyObjectWrapper<Review> state =
            new ReadOnlyObjectWrapper<>(this, "state", new Review.Planning(""));
    private @Nullable Question asked;
    private Background.@Nullable Work running;

    public ReviewModel(
            StackFolders folders,
            PriceTable prices,
            RandomGenerator random,
            Background background,
            UiThread ui,
            Texts texts) {
        this.folders = folders;
        this.prices = prices;
        this.random = random;
        this.background = background;
        this.ui = ui;
        this.wait = new LookWait(ui, texts, this::waits);
    }

    ReadOnlyObjectProperty<Review> state() {
        return state.getReadOnlyProperty();
    }

    /** Makes the plan for these answers, unless it is the one that is shown already. */
    public void plan(StackName stack, StackSettings settings, CloudSession session) {
        Question question = new Question(stack, settings, session);
        if (!question.equals(asked) || state.get() instanceof Review.Failed) {
            ask(question);
        }
    }

    /** Looks at AWS again. */
    void again() {
        if (asked != null) {
            ask(asked);
        }
    }

    /** Takes back what runs, and forgets the plan. */
    public void close() {
        stop();
        asked = null;
        state.set(new Review.Planning(""));
    }

    private void ask(Question question) {
        stop();
        asked = question;
        wait.clear();
        state.set(new Review.Planning(""));
        StackDesk desk = new StackDesk(folders.of(question.stack), question.session, random, wait);
        running = background.submit(() -> desk.plan(question.settings), plan -> planned(desk, plan), this::fail);
    }

    /** Only a plan that is still awaited waits for anything. */
    private void waits() {
        if (asked != null && state.get() instanceof Review.Planning) {
            state.set(new Review.Planning(wait.words()));
        }
    }

    private void planned(StackDesk desk, Plan plan) {
        Review.Planned planned = new Review.Planned(desk, plan, List.of(), plan.isEmpty());
        state.set(planned);
        if (!plan.isEmpty()) {
            FrameBatch<Preflight.Row> found = new FrameBatch<>(ui, rows -> add(plan, rows));
            running = background.submit(
                    () -> desk.preflight(plan, found),
                    rows -> state.set(new Review.Planned(desk, plan, rows, true)),
                    this::fail);
        }
    }

    /** A row of checks that belong to an older plan comes too late. */
    private void add(Plan plan, List<Preflight.Row> rows) {
        if (state.get() instanceof Review.Planned now && now.plan() == plan && !now.checked()) {
            List<Preflight.Row> all = new ArrayList<>(now.checks());
            all.addAll(rows);
            state.set(new Review.Planned(now.desk(), plan, all, false));
        }
    }

    private void fail(Exception e) {
        state.set(new Review.Failed(Failures.problem(e)));
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /** The plan that may be run now; empty while something is being looked at or stands in the way. */
    Optional<Review.Planned> ready() {
        return state.get() instanceof Review.Planned planned && planned.checked() && !planned.blocked()
                ? Optional.of(planned)
                : Optional.empty();
    }

    /** What the stack of a plan costs. */
    CostEstimate cost(Plan plan) {
        return CostEstimate.of(plan.blueprint().settings(), prices);
    }

    /** What it would cost where prices are known, if none is known where it shall be. */
    Optional<CostEstimate> elsewhere(Plan plan) {
        return CostEstimate.elsewhere(plan.blueprint().settings(), prices);
    }

    /** How long the run will usually take. */
    static Duration expected(StackDesk desk, Plan plan) {
        List<Work> work = plan.changes().stream()
                .filter(Change::needsWork)
                .map(change -> new Work(
                        change.address(), Verb.CREATE, change.resource().kind().typicalCreate()))
                .toList();
        return Progress.of(new RunStarted(Instant.EPOCH, Mode.APPLY, desk.stack(), work))
                .expected();
    }
}
