package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.bootstrap.BootReport;
import studio.titus.checks.Fix;
import studio.titus.checks.Verdict;
import studio.titus.engine.Notices;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.nodes.NodeRemedies;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.NodeWork;
import studio.titus.ui.provision.StackWork;

/**
 * Whether the nodes of a stack are usable: looks when the page comes on, again by itself as long as something is still coming, and carries
 * out what mends. Knows no node of the scene; use it on the UI thread.
 */
public final class ReadyModel implements ChecksModel {

    /** Of the cloud's time, between two looks at what is still coming. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** Of the cloud's time: no first boot takes longer. */
    static final Duration BOOT = Duration.ofMinutes(15);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final StackWork stack;
    private final NodeRoom nodes;
    private final ReadyMemory memory;
    private final UiThread ui;
    private final Background background;
    private final InstantSource clock;
    private final NodeRemedies remedies;
    private final ReadyExits exits;
    private final ReadyWords words;
    private final CheckBoard board = new CheckBoard();
    private final CheckRunner runner;
    private final Map<String, BootReport> boots = new HashMap<>();
    private final ReadOnlyObjectWrapper<ChecksPage> page;
    private boolean fresh;
    private boolean ready;
    private boolean mends;
    private boolean whole;
    private Optional<Fix> mending = Optional.empty();
    private Optional<Fix> asked = Optional.empty();
    private Optional<Instant> full = Optional.empty();
    private Duration fullTook = Duration.ZERO;
    private Instant started = Instant.EPOCH;
    private Instant next = Instant.MAX;
    private Instant drawn = Instant.EPOCH;
    private @Nullable Problem problem;

    /**
     * @param memory keeps what was found, for the stack's other pages
     * @param clock this computer's, which runs slower than a rehearsal's
     * @param fresh whether the stack has just been built
     */
    public ReadyModel(
            StackWork stack,
            NodeRoom nodes,
            ReadyMemory memory,
            UiThread ui,
            Background background,
            InstantSource clock,
            NodeRemedies remedies,
            ReadyExits exits,
            ReadyWords words,
            boolean fresh) {
        this.stack = stack;
        this.nodes = nodes;
        this.memory = memory;
        this.ui = ui;
        this.background = background;
        this.clock = clock;
        this.remedies = remedies;
        this.exits = exits;
        this.words = words;
        this.fresh = fresh;
        this.runner = new CheckRunner(ui, background, clock, board, new Watcher());
        this.page = new ReadOnlyObjectWrapper<>(this, "page", draw());
    }

    @Override
    public ReadOnlyObjectProperty<ChecksPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    @Override
    public void begin() {
        runAll();
    }

    @Override
    public void runAll() {
        look(false);
    }

    private void look(boolean known) {
        if (runner.running()) {
            return;
        }
        problem = null;
        next = Instant.MAX;
        whole = true;
        started = clock.instant();
        runner.all(() -> source(known ? nodes.nodes() : nodes.fresh()));
    }

    private CheckSource source(NodeWork work) {
        var readiness = work.readiness().startingUntil(nodes.launched().plus(BOOT));
        return new ReadySource(work, readiness, (id, report) -> ui.run(() -> boots.put(id, report)));
    }

    /** Looks at one claim again. */
    void run(String id) {
        problem = null;
        whole = false;
        runner.one(() -> source(nodes.nodes()), id);
    }

    /** Carries out what may mend something; what replaces a machine is asked about first. */
    void mend(Fix fix) {
        if (fix instanceof Fix.ReplaceNode) {
            asked = Optional.of(fix);
            refresh();
        } else if (!runner.running()) {
            problem = null;
            mends = true;
            mending = Optional.of(fix);
            started = clock.instant();
            runner.other(() -> {
                nodes.nodes().mending().carryOut(fix);
                return true;
            });
        }
    }

    /** The person does not want the machine replaced. */
    void keep() {
        asked = Optional.empty();
        refresh();
    }

    /** The person wants the machine replaced. */
    void replace(Fix.ReplaceNode fix) {
        asked = Optional.empty();
        refresh();
        background.submit(() -> replacement(fix), exits::replace, this::failed);
    }

    private Plan replacement(Fix.ReplaceNode fix) {
        Plan plan = stack.plan(
                stack.remembered().orElseThrow(() -> new ProblemException(words.noSettings())), Notices.NONE);
        return plan.replacing(address(fix.node().name()));
    }

    /** An agent has no address of its own: its group is made anew. */
    private static Address address(String node) {
        return switch (node) {
            case "bastion" -> Addresses.BASTION;
            case "prereqs" -> Addresses.PREREQS;
            case "master" -> Addresses.MASTER;
            case "gateway" -> Addresses.GATEWAY;
            default -> Addresses.AGENT_GROUP;
        };
    }

    @Override
    public void tick() {
        Instant now = stack.session().pace().instant();
        if (!runner.running() && !now.isBefore(next)) {
            look(true);
        } else if (Duration.between(drawn, clock.instant()).compareTo(SECOND) >= 0) {
            refresh();
        }
    }

    @Override
    public void rest() {
        runner.stop();
        mends = false;
        mending = Optional.empty();
        next = Instant.MAX;
        refresh();
    }

    @Override
    public void leave() {
        exits.leave();
    }

    /** Goes to the dashboard. */
    void dashboard() {
        exits.dashboard();
    }

    /** Goes to the page that checks isolation. */
    void isolation() {
        exits.isolation();
    }

    /** What goes at the cause of a problem that hinders looking. */
    List<ProblemAction> remedies(Problem cause) {
        return remedies.of(cause, words.again(), this::runAll, this::failed);
    }

    Problem told(Problem cause) {
        return remedies.told(cause);
    }

    private void failed(Exception failure) {
        problem = Failures.problem(failure);
        refresh();
    }

    private void refresh() {
        page.set(draw());
    }

    private ChecksPage draw() {
        drawn = clock.instant();
        var moment = new ReadyMoment(
                board,
                boots,
                stack.session().pace().instant(),
                fresh,
                ready,
                runner.running(),
                mending,
                Duration.between(started, drawn),
                asked,
                full,
                fullTook,
                problem);
        return words.page(this, stack, moment);
    }

    private final class Watcher implements CheckRunner.Listener {

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void ended() {
            if (mends) {
                mends = false;
                mending = Optional.empty();
                look(true);
                return;
            }
            if (whole) {
                full = Optional.of(clock.instant());
                fullTook = Duration.between(started, clock.instant());
            }
            memory.keep(new ReadyMemory.Look(board.rows(), clock.instant()));
            ready = fresh && board.allHold() || ready;
            fresh = fresh && !board.allHold();
            boolean coming = board.count(Verdict.PENDING) > 0;
            next = coming ? stack.session().pace().instant().plus(PAUSE) : Instant.MAX;
            refresh();
        }

        @Override
        public void broke(Exception failure) {
            mends = false;
            mending = Optional.empty();
            failed(failure);
        }
    }
}
