package studio.titus.ui.dashboard;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.provision.Troubles;

/** The stack as a fresh look found it. Knows no node; use it on the UI thread. */
public final class DashboardModel {

    private final StackWork stack;
    private final Background background;
    private final DashboardExits exits;
    private final DashboardWords words;
    private final boolean welcome;
    private final ReadOnlyObjectWrapper<DashboardPage> page;
    private @Nullable Snapshot snapshot;
    private @Nullable Problem problem;
    private boolean checking;
    private boolean begun;

    /** @param welcome whether the stack has just become ready */
    public DashboardModel(
            StackWork stack, Background background, DashboardExits exits, DashboardWords words, boolean welcome) {
        this.stack = stack;
        this.background = background;
        this.exits = exits;
        this.words = words;
        this.welcome = welcome;
        this.page = new ReadOnlyObjectWrapper<>(this, "page", draw());
    }

    /** Looks when the screen first comes on; later {@link #check} does. */
    public void begin() {
        if (!begun) {
            begun = true;
            check();
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
        checking = true;
        refresh();
        background.submit(() -> Snapshot.take(stack), this::found, this::failed);
    }

    private void found(Snapshot now) {
        snapshot = now;
        problem = null;
        checking = false;
        refresh();
    }

    private void failed(Exception failure) {
        problem = new Troubles(words.texts()).of(failure);
        checking = false;
        refresh();
    }

    /** Makes what differs as the settings want it. */
    public void repair() {
        plan().ifPresent(exits::repair);
    }

    private Optional<Plan> plan() {
        return Optional.ofNullable(snapshot).flatMap(Snapshot::plan).filter(plan -> !plan.isEmpty());
    }

    /** Leads to the removal of what stands, once that is known. */
    public void destroy() {
        Optional.ofNullable(snapshot).ifPresent(known -> exits.destroy(known.inventory()));
    }

    /** Goes back to the start page. */
    public void leave() {
        exits.leave();
    }

    private void refresh() {
        page.set(draw());
    }

    private DashboardPage draw() {
        return words.page(this, stack, snapshot, problem, checking, welcome);
    }
}
