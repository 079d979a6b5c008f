package studio.titus.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Notices;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.plan.Resource;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.signin.SignInDoor;

/** A stack whose runs tell far more than they have to. */
final class NoisyStack implements StackWork {

    private static final long TICK_NANOS = 5_000_000;

    private final StackWork stack;
    private final int eventsASecond;
    private final AtomicLong told = new AtomicLong();
    private final List<Address> addresses =
            Blueprint.skeleton().resources().stream().map(Resource::address).toList();

    NoisyStack(StackWork stack, int eventsASecond) {
        this.stack = stack;
        this.eventsASecond = eventsASecond;
    }

    /** How many events there were. */
    long events() {
        return told.get();
    }

    @Override
    public Outcome apply(Plan plan, Consumer<RunEvent> events, Cancel cancel) {
        Consumer<RunEvent> counted = event -> {
            told.incrementAndGet();
            events.accept(event);
        };
        Thread noise = Thread.ofPlatform().name("noise").start(() -> shout(counted));
        try {
            return stack.apply(plan, counted, cancel);
        } finally {
            noise.interrupt();
        }
    }

    private void shout(Consumer<RunEvent> events) {
        long start = System.nanoTime();
        long sent = 0;
        while (!Thread.currentThread().isInterrupted()) {
            long due = (System.nanoTime() - start) / 1_000 * eventsASecond / 1_000_000;
            for (; sent < due; sent++) {
                Instant now = stack.session().pace().instant();
                Address address = addresses.get((int) (sent % addresses.size()));
                events.accept(new RunEvent.ResourceNote(now, address, RunEvent.Note.NEWS, "note " + sent));
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    @Override
    public StackName stack() {
        return stack.stack();
    }

    @Override
    public Path folder() {
        return stack.folder();
    }

    @Override
    public CloudSession session() {
        return stack.session();
    }

    @Override
    public SignInDoor door() {
        return stack.door();
    }

    @Override
    public CloudSession renew(CloudSession next, SignInDoor way) {
        return stack.renew(next, way);
    }

    @Override
    public Optional<Instant> firstApplied() {
        return stack.firstApplied();
    }

    @Override
    public Optional<StackSettings> remembered() {
        return stack.remembered();
    }

    @Override
    public void remember(StackSettings settings) {
        stack.remember(settings);
    }

    @Override
    public Plan plan(StackSettings settings, Notices notices) {
        return stack.plan(settings, notices);
    }

    @Override
    public OptionalInt objectsIn(String bucket) {
        return stack.objectsIn(bucket);
    }

    @Override
    public Inventory look(Notices notices) {
        return stack.look(notices);
    }

    @Override
    public Outcome destroy(Inventory inventory, boolean bucketContents, Consumer<RunEvent> events, Cancel cancel) {
        return stack.destroy(inventory, bucketContents, events, cancel);
    }
}
