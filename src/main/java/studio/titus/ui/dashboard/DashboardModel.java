package studio.titus.ui.dashboard;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Fix;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.nodes.Adoption;
import studio.titus.ui.nodes.KeyCheck;
import studio.titus.ui.nodes.Lockout;
import studio.titus.ui.nodes.StackRepairs;
import studio.titus.ui.provision.LookWait;
import studio.titus.ui.provision.Remedies;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.provision.Troubles;
import studio.titus.ui.shell.AddressFinder;

/**
 * The stack as a fresh look found it, looked at again every few minutes while the screen is on. Knows no node; use it on the UI thread.
 */
public final class DashboardModel {

    /** A look costs some 25 calls, so it is not repeated more often by itself. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /** Lets the person point at a file of this computer; empty when they changed their mind. */
    @FunctionalInterface
    public interface Files {
        Optional<Path> choose(String title);
    }

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final StackWork stack;
    private final Background background;
    private final KeyCheck keys;
    private final StackRepairs repairs;
    private final ThisComputer here;
    private final NodeWatch nodes;
    private final Files files;
    private final InstantSource clock;
    private final DashboardExits exits;
    private final DashboardWords words;
    private final boolean welcome;
    private final LookWait wait;
    private final ReadOnlyObjectWrapper<DashboardPage> page;
    private @Nullable Snapshot snapshot;
    private @Nullable Problem problem;
    private boolean checking;
    private Instant asked = Instant.EPOCH;
    private Instant drawn = Instant.EPOCH;

    /**
     * @param addresses tells where this computer reaches AWS from
     * @param keys looks for the private key; not asked in a rehearsal
     * @param nodes follows the nodes
     * @param files lets the person point at what is missing
     * @param clock this computer's, which runs slower than a rehearsal's
     * @param welcome whether the stack has just become ready
     */
    public DashboardModel(
            StackWork stack,
            UiThread ui,
            Background background,
            AddressFinder addresses,
            KeyCheck keys,
            NodeWatch nodes,
            Files files,
            InstantSource clock,
            DashboardExits exits,
            DashboardWords words,
            boolean welcome) {
        this.stack = stack;
        this.background = background;
        this.keys = keys;
        this.repairs = new StackRepairs(stack, addresses);
        this.here =
                new ThisComputer(background, addresses, keys, stack.session().rehearsal(), this::refresh);
        this.nodes = nodes;
        this.files = files;
        this.clock = clock;
        this.exits = exits;
        this.words = words;
        this.welcome = welcome;
        this.wait = new LookWait(ui, words.texts(), this::refresh);
        this.page = new ReadOnlyObjectWrapper<>(this, "page", draw());
        nodes.follow(this::refresh, this::failed);
    }

    /** Looks when the screen comes on, unless a recent look is there; later {@link #check} and {@link #tick} do. */
    public void begin() {
        if (due()) {
            check();
        } else {
            refresh();
        }
    }

    /** What the screen shows. */
    public ReadOnlyObjectProperty<DashboardPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public DashboardPage page() {
        return page.get();
    }

    /** Asks AWS once more; what is shown stays until the answer comes. */
    public void check() {
        if (checking) {
            return;
        }
        ask();
        asked = clock.instant();
        refresh();
        background.submit(() -> Snapshot.take(stack, clock, wait), this::found, this::failed);
    }

    private void ask() {
        checking = true;
        wait.clear();
    }

    private void found(Snapshot now) {
        snapshot = now;
        problem = null;
        checking = false;
        refresh();
        now.facts().settings().ifPresent(here::look);
    }

    /** Lets the person point at the settings the stack was built with. */
    public void chooseSettings() {
        Snapshot known = snapshot;
        if (known != null) {
            files.choose(words.texts().of("dashboard.missing.title"))
                    .ifPresent(file -> adopt(() -> adoption().settings(file, known.inventory())));
        }
    }

    /** Lets the person point at the private key. */
    public void chooseKey() {
        Optional.ofNullable(snapshot)
                .flatMap(known -> known.facts().settings())
                .ifPresent(settings -> files.choose(words.texts().of("dashboard.key.title"))
                        .ifPresent(file -> adopt(() -> adoption().key(file, settings))));
    }

    private Adoption adoption() {
        return new Adoption(stack, keys);
    }

    private void adopt(Callable<Boolean> work) {
        background.submit(work, done -> check(), this::failed);
    }

    private void failed(Exception failure) {
        problem = new Troubles(words.texts()).of(failure);
        checking = false;
        refresh();
    }

    /** What the card of the problem offers against its cause. */
    List<ProblemAction> remedies(Problem cause) {
        return mend().of(cause, words.texts().of("dashboard.check"), this::check);
    }

    /** The problem as the screen tells it. */
    Problem told(Problem cause) {
        return mend().told(cause);
    }

    private Remedies mend() {
        return new Remedies(words.texts(), stack.session().region(), exits);
    }

    /** Lets ages move on, and looks again when the last look is old. */
    public void tick() {
        if (due()) {
            check();
        } else if (Duration.between(drawn, clock.instant()).compareTo(SECOND) >= 0) {
            refresh();
        }
        nodes.tick();
    }

    /** Whether nobody has asked for a while, whatever the answer was. */
    private boolean due() {
        return !checking && Duration.between(asked, clock.instant()).compareTo(FRESH) >= 0;
    }

    /** Makes what differs as the settings want it: carries out exactly the plan whose differences are shown. */
    public void repair() {
        Optional.ofNullable(snapshot)
                .flatMap(Snapshot::plan)
                .filter(plan -> !plan.isEmpty())
                .ifPresent(exits::repair);
    }

    /** Lets this computer in: changes the one rule, and nothing else that may differ. */
    public void trust() {
        if (!checking) {
            here.lockout().ifPresent(this::trust);
        }
    }

    private void trust(Lockout lockout) {
        ask();
        refresh();
        background.submit(() -> repairs.letIn(lockout, wait), this::mend, this::failed);
    }

    private void mend(Plan plan) {
        checking = false;
        here.letIn();
        asked = Instant.EPOCH;
        refresh();
        exits.repair(plan);
    }

    /** Opens a console to the machine of this name. */
    public void console(String node) {
        exits.console(node);
    }

    /** Leads to the removal of what stands, once that is known. */
    public void destroy() {
        Optional.ofNullable(snapshot).ifPresent(known -> exits.destroy(known.inventory()));
    }

    /** Goes to the page that tries the nodes. */
    public void readiness() {
        exits.readiness();
    }

    /** Goes to the page that tries the isolation. */
    public void isolation() {
        exits.isolation();
    }

    /** Lets the group of agents take tasks. */
    void activate(Fix.Direct fix) {
        problem = null;
        nodes.activate(fix);
    }

    /** Goes back to the start page. */
    public void leave() {
        exits.leave();
    }

    private void refresh() {
        page.set(draw());
    }

    private DashboardPage draw() {
        drawn = clock.instant();
        Moment moment = new Moment(
                drawn,
                Optional.ofNullable(snapshot),
                problem,
                checking,
                wait.words(),
                welcome,
                here.lockout(),
                here.keyMissing(),
                nodes.last(),
                nodes.activating());
        return words.page(this, stack, moment);
    }
}
