package studio.titus.ui.dashboard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import studio.titus.engine.Notices;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.provision.StackFacts;
import studio.titus.ui.provision.StackWork;

/**
 * One look at a stack.
 *
 * @param plan what would make it as the settings want it; empty when this computer has no settings
 * @param taken when, on this computer's clock; a rehearsal's own clock runs faster
 */
record Snapshot(Inventory inventory, StackFacts facts, Optional<Plan> plan, Instant taken) {

    /**
     * Looks. Blocks.
     *
     * @param notices is told why it takes its time
     */
    static Snapshot take(StackWork stack, InstantSource clock, Notices notices) {
        StackFacts facts = StackFacts.load(stack);
        Optional<StackSettings> settings = facts.settings();
        if (settings.isEmpty()) {
            return new Snapshot(stack.look(notices), facts, Optional.empty(), clock.instant());
        }
        Plan plan = stack.plan(settings.get(), notices);
        return new Snapshot(plan.inventory(), facts, Optional.of(plan), clock.instant());
    }
}
