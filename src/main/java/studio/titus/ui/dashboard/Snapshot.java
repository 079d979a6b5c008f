package studio.titus.ui.dashboard;

import java.util.Optional;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.provision.StackFacts;
import studio.titus.ui.provision.StackWork;

/**
 * One look at a stack.
 *
 * @param plan what would make it as the settings want it; empty when this computer has no settings
 */
record Snapshot(Inventory inventory, StackFacts facts, Optional<Plan> plan) {

    /** Looks. Blocks. */
    static Snapshot take(StackWork stack) {
        StackFacts facts = StackFacts.load(stack);
        Optional<StackSettings> settings = facts.settings();
        if (settings.isEmpty()) {
            return new Snapshot(stack.look(), facts, Optional.empty());
        }
        Plan plan = stack.plan(settings.get());
        return new Snapshot(plan.inventory(), facts, Optional.of(plan));
    }
}
