package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import studio.titus.bootstrap.BootReport;
import studio.titus.checks.Verdict;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.NodeWork;
import studio.titus.ui.provision.StackWork;

/**
 * Whether the nodes of a stack are usable: looks when the page comes on, and again by itself as long as something is still coming. Knows no
 * node of the scene; use it on the UI thread.
 */
public final class ReadyModel implements ChecksModel {

    /** Of the cloud's time, between two looks at what is still coming. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** Of the cloud's time: no first boot takes longer. */
    static final Duration BOOT = Duration.ofMinutes(15);

    private final StackWork stack;
    private final NodeRoom nodes;
    private final UiThread ui;
    private final ReadyExits exits;
    private final ReadyWords words;
    private final Map<String, BootReport> boots = new HashMap<>();
    private final ChecksRun run;
    private boolean fresh;
    private boolean ready;
    private Instant next = Instant.MAX;

    /** @param fresh whether the stack has just been built */
    public ReadyModel(StackWork stack, ChecksMeans means, ReadyWords words, boolean fresh) {
        this.stack = stack;
        this.nodes = means.nodes();
        this.ui = means.ui();
        this.exits = means.exits();
        this.words = words;
        this.fresh = fresh;
        this.run = new ChecksRun(means, new Page());
        if (!fresh) {
            run.recall();
        }
        run.refresh();
    }

    @Override
    public ReadOnlyObjectProperty<ChecksPage> pageProperty() {
        return run.pageProperty();
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
        next = Instant.MAX;
        run.all(known);
    }

    @Override
    public void tick() {
        if (!run.running() && !stack.session().pace().instant().isBefore(next)) {
            look(true);
        } else {
            run.tick();
        }
    }

    @Override
    public void rest() {
        next = Instant.MAX;
        run.rest();
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

    private final class Page implements ChecksRun.Page {

        @Override
        public CheckSource source(NodeWork work) {
            var readiness = work.readiness().startingUntil(nodes.launched().plus(BOOT));
            return new ReadySource(work, readiness, (id, report) -> ui.run(() -> boots.put(id, report)));
        }

        @Override
        public ChecksPage draw(ChecksState state) {
            var moment = new ReadyMoment(state, boots, stack.session().pace().instant(), fresh, ready);
            return words.page(ReadyModel.this, run, stack, moment);
        }

        @Override
        public void ended() {
            CheckBoard board = run.board();
            ready = fresh && board.allHold() || ready;
            fresh = fresh && !board.allHold();
            boolean coming = board.count(Verdict.PENDING) > 0;
            next = coming ? stack.session().pace().instant().plus(PAUSE) : Instant.MAX;
        }
    }
}
