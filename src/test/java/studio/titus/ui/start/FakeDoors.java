package studio.titus.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.shell.Rehearsal;

/** Doors that lead nowhere and remember who went through. */
final class FakeDoors implements StartDoors {

    final List<String> passed = new ArrayList<>();

    @Override
    public void rehearse(Rehearsal rehearsal) {
        passed.add("rehearse");
    }

    @Override
    public void setUp() {
        passed.add("set up");
    }

    @Override
    public void goOn(Map<String, String> kept) {
        passed.add("go on with a draft");
    }

    @Override
    public void forget() {
        passed.add("forget");
    }

    @Override
    public void resume(OpenStack stack, Plan plan, Set<Address> cutOff) {
        passed.add("resume " + stack.folder().stack());
    }

    @Override
    public void goOn(StackName stack, StackSettings settings) {
        passed.add("go on with " + stack);
    }

    @Override
    public void find(Optional<Region> region) {
        passed.add("find");
    }

    @Override
    public void open(OpenStack stack) {
        passed.add("open " + stack.folder().stack());
    }

    @Override
    public void destroy(OpenStack stack, Inventory inventory) {
        passed.add("destroy " + stack.folder().stack());
    }

    @Override
    public void settings() {
        passed.add("settings");
    }
}
