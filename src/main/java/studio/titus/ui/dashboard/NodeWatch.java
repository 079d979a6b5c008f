package studio.titus.ui.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import studio.titus.checks.Fix;
import studio.titus.checks.Row;
import studio.titus.ui.checks.CheckMemory;
import studio.titus.ui.checks.CheckMemory.Look;
import studio.titus.ui.fx.Background;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.NodeWork;

/**
 * What the nodes say, as the dashboard follows it. Where some page has logged in already, the group of agents is looked at now and then: a
 * master that was restarted has made it inactive. Use it on the UI thread.
 */
public final class NodeWatch {

    /** One call through a tunnel that is open anyway. */
    static final Duration FRESH = Duration.ofMinutes(1);

    private final NodeRoom nodes;
    private final CheckMemory memory;
    private final Background background;
    private final InstantSource clock;
    private Runnable changed = () -> {};
    private Consumer<Exception> failed = failure -> {};
    private boolean busy;
    private boolean activating;
    private Instant looked = Instant.EPOCH;

    public NodeWatch(NodeRoom nodes, CheckMemory memory, Background background, InstantSource clock) {
        this.nodes = nodes;
        this.memory = memory;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Says who is told.
     *
     * @param onChange of something else to show
     * @param onFailure why the group could not be activated
     */
    void follow(Runnable onChange, Consumer<Exception> onFailure) {
        changed = onChange;
        failed = onFailure;
    }

    /** The last look at the nodes, with what was seen of the group since. */
    Optional<Look> last() {
        return memory.last();
    }

    /** Whether the group is being brought to take tasks. */
    boolean activating() {
        return activating;
    }

    /** Looks at the group when the last look is old. A look that can't be made says nothing: the checks tell why. */
    void tick() {
        boolean old = Duration.between(looked, clock.instant()).compareTo(FRESH) >= 0;
        if (old && !busy && last().isPresent()) {
            nodes.known().ifPresent(this::look);
        }
    }

    private void look(NodeWork work) {
        busy = true;
        looked = clock.instant();
        background.submit(() -> work.readiness().run(CheckMemory.GROUP), this::seen, _ -> busy = false);
    }

    private void seen(Row row) {
        busy = false;
        memory.note(row, clock.instant());
        changed.run();
    }

    /** Lets the group take tasks, and waits until the gateway says that it does. */
    void activate(Fix.Direct fix) {
        if (activating) {
            return;
        }
        activating = true;
        changed.run();
        background.submit(() -> activated(fix), this::activated, this::notActivated);
    }

    private Row activated(Fix.Direct fix) throws InterruptedException {
        NodeWork work = nodes.nodes();
        work.mending().carryOut(fix);
        return work.readiness().run(CheckMemory.GROUP);
    }

    private void activated(Row row) {
        activating = false;
        seen(row);
    }

    private void notActivated(Exception failure) {
        activating = false;
        failed.accept(failure);
    }
}
