package studio.titus.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.engine.RunEvent.Work;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Change.Difference;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.plan.Resource;
import studio.titus.plan.Spec;

/** Carries a plan out: first what must go, against the arrows, then what must come, along them. */
final class Applier {

    /** AWS changes attributes at once; the rest is the way there and back. */
    private static final Duration TYPICAL_UPDATE = Duration.ofSeconds(1);

    private final RunContext context;
    private final Plan plan;
    private final Marking marking;
    private final Waiter waiter;
    private final Steps steps;
    private final HeldNames names;

    Applier(RunContext context, Plan plan, String life) {
        this.context = context;
        this.plan = plan;
        this.marking = new Marking(context, plan.blueprint(), life);
        this.waiter = new Waiter(context);
        this.steps = new Steps(context);
        this.names = new HeldNames(plan, steps);
        plan.inventory().present().values().forEach(context::know);
    }

    /** What will be done, in the order in which it can be. */
    List<Work> work() {
        var all = new ArrayList<Work>();
        for (var address : plan.blueprint().createGraph().order()) {
            var change = plan.change(address);
            if (change.needsWork()) {
                all.add(new Work(address, verb(change), typical(change)));
            }
        }
        return all;
    }

    void run() {
        remove();
        make();
    }

    /** Objects in a bucket are never removed on the way to another bucket: only destroying asks for that. */
    private void remove() {
        var remover = new Remover(context, plan.blueprint(), false);
        var doomed = plan.changes().stream()
                .filter(change -> change.action() == Action.REPLACE)
                .flatMap(change -> change.current().stream())
                .collect(Collectors.toMap(Live::address, live -> live));
        remover.removeStrays(plan.removals());
        remover.removeOld(doomed, steps);
    }

    private void make() {
        Walk.run(plan.blueprint().createGraph(), context.cancel, this::step, new Walk.Listener<>() {
            @Override
            public void failed(Address address, RuntimeException failure) {
                steps.failed(address, failure);
            }

            @Override
            public void skipped(Address address, Address cause) {
                ifWork(address, () -> steps.skip(address, RunEvent.Skip.NEEDS, "needs " + cause));
            }

            @Override
            public void stopped(Address address) {
                ifWork(address, () -> steps.stopped(address));
            }
        });
    }

    private void ifWork(Address address, Runnable piece) {
        if (plan.change(address).needsWork()) {
            piece.run();
        }
    }

    private void step(Address address) {
        if (steps.givenUp(address)) {
            throw new IllegalStateException("The old one still stands: " + address);
        }
        var change = plan.change(address);
        if (change.action() == Action.REPLACE && address.equals(Addresses.VPC)) {
            names.refuseAnotherNetwork();
        }
        ifWork(address, () -> steps.run(address, verb(change), () -> make(change)));
    }

    private Live make(Change change) {
        return make(change, context.cloud.handler(change.resource().kind()));
    }

    /** The handler of a kind takes that kind's spec: the one place where the compiler can't know it. */
    @SuppressWarnings("unchecked")
    private <S extends Spec> Live make(Change change, ResourceHandler<S> handler) {
        var resource = change.resource();
        var spec = (S) resource.spec();
        var live = switch (change.action()) {
            case CREATE, REPLACE -> new Creation<>(context, marking, handler, spec, resource).run();
            case UPDATE, NONE -> change.current().orElseThrow();
        };
        var complete = complete(resource, handler, spec, live);
        return waiter.ready(handler, complete);
    }

    /** Adds what the create call could not say, and changes what differs. */
    private <S extends Spec> Live complete(Resource resource, ResourceHandler<S> handler, S spec, Live live) {
        var wish = plan.blueprint().wish(resource, context.resolver());
        Set<String> differing = Planner.differences(wish, live).stream()
                .map(Difference::attribute)
                .filter(attribute -> resource.kind().changesInPlace(attribute))
                .filter(attribute -> names.mayChange(attribute))
                .collect(Collectors.toSet());
        if (differing.isEmpty()) {
            return live;
        }
        var attempt = marking.update(resource.address());
        var note = context.retryNote(resource.address());
        return context.retry.call(() -> handler.update(spec, live, differing, attempt), note);
    }

    private static Duration typical(Change change) {
        var kind = change.resource().kind();
        return switch (change.action()) {
            case CREATE, NONE -> kind.typicalCreate();
            case UPDATE -> TYPICAL_UPDATE;
            case REPLACE -> kind.typicalDelete().plus(kind.typicalCreate());
        };
    }

    private static Verb verb(Change change) {
        return switch (change.action()) {
            case CREATE -> Verb.CREATE;
            case UPDATE -> Verb.UPDATE;
            case REPLACE -> Verb.REPLACE;
            case NONE -> Verb.WAIT;
        };
    }
}
