package studio.titus.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.VBox;
import studio.titus.plan.Address;
import studio.titus.plan.Change;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.shell.RunScreens;
import studio.titus.ui.shell.Screen;

/** Shows an empty page for each screen of a stack and writes down what it was given. */
public final class FakeRuns implements RunScreens {

    private final List<String> calls = new ArrayList<>();

    /** What was asked for, such as {@code provision titus-lab 38}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Screen provision(OpenStack stack, Plan plan) {
        return page("provision " + stack.folder().stack() + " " + plan.changes().size());
    }

    @Override
    public Screen resume(OpenStack stack, Plan plan, Set<Address> cutOff) {
        long there = plan.changes().size() - plan.count(Change.Action.CREATE);
        return page("resume " + stack.folder().stack() + " " + there + " cut off " + cutOff.size());
    }

    @Override
    public Screen destroy(OpenStack stack, Inventory inventory) {
        return page("destroy " + stack.folder().stack());
    }

    @Override
    public Screen dashboard(OpenStack stack) {
        return page("dashboard " + stack.folder().stack());
    }

    private Screen page(String call) {
        calls.add(call);
        Frame frame = new Frame(null, null, new PageHead(call, ""), new VBox(), null);
        return () -> frame;
    }
}
