package studio.titus.ui.provision;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Notices;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.StackDesk;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.signin.SignInDoor;

/** Hands everything on to a desk over whichever session is the newest. */
final class DeskWork implements StackWork {

    private final AtomicReference<OpenStack> stack;
    private final RandomGenerator random;

    DeskWork(OpenStack stack, RandomGenerator random) {
        this.stack = new AtomicReference<>(stack);
        this.random = random;
    }

    private StackDesk desk(Notices notices) {
        return stack.get().desk(random, notices);
    }

    private StackDesk desk() {
        return desk(Notices.NONE);
    }

    @Override
    public StackName stack() {
        return stack.get().folder().stack();
    }

    @Override
    public Path folder() {
        return stack.get().folder().path();
    }

    @Override
    public CloudSession session() {
        return stack.get().session();
    }

    @Override
    public SignInDoor door() {
        return stack.get().door();
    }

    @Override
    public CloudSession renew(CloudSession next, SignInDoor way) {
        return stack.getAndUpdate(before -> before.renewed(next, way)).session();
    }

    @Override
    public Optional<Instant> firstApplied() {
        return desk().firstApplied();
    }

    @Override
    public Optional<StackSettings> remembered() {
        return desk().remembered();
    }

    @Override
    public void remember(StackSettings settings) {
        desk().adopt(settings);
    }

    @Override
    public Plan plan(StackSettings settings, Notices notices) {
        return desk(notices).plan(settings);
    }

    @Override
    public Outcome apply(Plan plan, Consumer<RunEvent> events, Cancel cancel) {
        return desk().apply(plan, events, cancel);
    }

    @Override
    public Inventory look(Notices notices) {
        return desk(notices).look();
    }

    @Override
    public OptionalInt objectsIn(String bucket) {
        return session().cloud().objectsIn(bucket);
    }

    @Override
    public Outcome destroy(Inventory inventory, boolean bucketContents, Consumer<RunEvent> events, Cancel cancel) {
        return desk().destroy(inventory, bucketContents, events, cancel);
    }
}
