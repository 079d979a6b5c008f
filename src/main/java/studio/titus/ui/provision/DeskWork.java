package studio.titus.ui.provision;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudSession;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.StackDesk;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;

/** Hands everything on to a desk. */
record DeskWork(StackDesk desk) implements StackWork {

    @Override
    public StackName stack() {
        return desk.stack();
    }

    @Override
    public CloudSession session() {
        return desk.session();
    }

    @Override
    public Optional<Instant> firstApplied() {
        return desk.firstApplied();
    }

    @Override
    public Optional<StackSettings> remembered() {
        return desk.remembered();
    }

    @Override
    public void remember(StackSettings settings) {
        desk.adopt(settings);
    }

    @Override
    public Plan plan(StackSettings settings) {
        return desk.plan(settings);
    }

    @Override
    public Outcome apply(Plan plan, Consumer<RunEvent> events, Cancel cancel) {
        return desk.apply(plan, events, cancel);
    }

    @Override
    public Inventory look() {
        return desk.look();
    }

    @Override
    public OptionalInt objectsIn(String bucket) {
        return desk.session().cloud().objectsIn(bucket);
    }

    @Override
    public Outcome destroy(Inventory inventory, boolean bucketContents, Consumer<RunEvent> events, Cancel cancel) {
        return desk.destroy(inventory, bucketContents, events, cancel);
    }
}
