package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.checks.CheckMemory.Look;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.nodes.NodeRemedies;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.NodeWork;

/** The run of a page of checks: looks at its claims, remembers what was found, and mends. Use it on the UI thread. */
final class ChecksRun {

    /** What is the page's own. */
    interface Page {

        CheckSource source(NodeWork work);

        /** The page in words. */
        ChecksPage draw(ChecksState state);

        /** All claims, or one of them, were looked at; the page is drawn afterwards. */
        void ended();
    }

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final NodeRoom nodes;
    private final CheckMemory memory;
    private final InstantSource clock;
    private final NodeRemedies remedies;
    private final ReadyExits exits;
    private final Page own;
    private final CheckBoard board = new CheckBoard();
    private final CheckRunner runner;
    private final Mender mender;
    private final ReadOnlyObjectWrapper<ChecksPage> page = new ReadOnlyObjectWrapper<>(this, "page");
    private boolean whole;
    private Optional<Instant> full = Optional.empty();
    private Duration fullTook = Duration.ZERO;
    private Instant started = Instant.EPOCH;
    private Instant drawn = Instant.EPOCH;
    private @Nullable Problem problem;

    /**
     * Draws nothing yet; {@link #refresh} does.
     *
     * @param own what is the page's own
     */
    ChecksRun(ChecksMeans means, Page own) {
        this.nodes = means.nodes();
        this.memory = means.memory();
        this.clock = means.clock();
        this.remedies = means.remedies();
        this.exits = means.exits();
        this.own = own;
        this.runner = new CheckRunner(means.ui(), means.background(), clock, board, new Watcher());
        this.mender = new Mender(runner, nodes, means.repairs(), clock, new Ways());
    }

    ReadOnlyObjectProperty<ChecksPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    CheckBoard board() {
        return board;
    }

    Mender mender() {
        return mender;
    }

    boolean running() {
        return runner.running();
    }

    /** Shows what the last visit found, until it is looked at anew. */
    void recall() {
        memory.last().ifPresent(look -> {
            board.recall(look);
            full = Optional.of(look.at());
        });
    }

    /**
     * Looks at everything; does nothing while a run goes on.
     *
     * @param known whether the machines are still those of before
     */
    void all(boolean known) {
        if (!runner.running()) {
            whole = true;
            begin();
            runner.all(() -> own.source(known ? nodes.nodes() : nodes.fresh()));
        }
    }

    /** Looks at one claim again; does nothing while a run goes on. */
    void one(String id) {
        if (!runner.running()) {
            whole = false;
            begin();
            runner.one(() -> own.source(nodes.nodes()), id);
        }
    }

    private void begin() {
        problem = null;
        started = clock.instant();
    }

    /** Lets ages and spans move on. */
    void tick() {
        if (Duration.between(drawn, clock.instant()).compareTo(SECOND) >= 0) {
            refresh();
        }
    }

    /** Ends what goes on on the nodes. */
    void rest() {
        runner.stop();
        mender.rest();
        refresh();
    }

    /** Something broke that the page does besides. */
    void failed(Exception failure) {
        problem = Failures.problem(failure);
        refresh();
    }

    /** The problem as the page tells it; {@code null} for none. */
    @Nullable
    Problem told() {
        return problem == null ? null : remedies.told(problem);
    }

    /**
     * What goes at its cause.
     *
     * @param again what the button says that tries again
     */
    List<ProblemAction> remedies(String again) {
        return problem == null ? List.of() : remedies.of(problem, again, () -> all(false), this::failed);
    }

    void refresh() {
        drawn = clock.instant();
        page.set(own.draw(new ChecksState(
                board,
                drawn,
                runner.running(),
                mender.mending(),
                mender.span(drawn),
                mender.asked(),
                full,
                fullTook,
                problem)));
    }

    private final class Watcher implements CheckRunner.Listener {

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void ended() {
            if (whole) {
                full = Optional.of(clock.instant());
                fullTook = Duration.between(started, clock.instant());
            }
            memory.keep(new Look(board.known(), clock.instant()));
            own.ended();
            refresh();
        }

        @Override
        public void broke(Exception failure) {
            mender.rest();
            failed(failure);
        }
    }

    private final class Ways implements Mender.Ways {

        @Override
        public void changed() {
            problem = null;
            refresh();
        }

        @Override
        public void mended() {
            all(true);
        }

        @Override
        public void carryOut(Plan plan) {
            refresh();
            exits.carryOut(plan);
        }
    }
}
