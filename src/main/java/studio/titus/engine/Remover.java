package studio.titus.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/** Removes resources against the arrows of the graph. */
final class Remover {

    /** What AWS takes its time to remove; of all others the answer to the delete call says that they are gone. */
    private static final Set<Kind> SLOW = Set.of(Kind.NAT_GATEWAY, Kind.INSTANCE, Kind.AUTO_SCALING_GROUP);

    private final RunContext context;
    private final Removal removal;
    private final Waiter waiter;

    Remover(RunContext context, Removal removal) {
        this.context = context;
        this.removal = removal;
        this.waiter = new Waiter(context);
    }

    /** Removes these, each after everything that needs it. With {@link Verb#REPLACE} no row is told: they come again. */
    void remove(Map<Address, Live> doomed, Blueprint blueprint, Verb verb) {
        var steps = new Steps(context);
        Walk.run(
                blueprint.destroyGraph().among(doomed.keySet()),
                context.cancel,
                address -> step(steps, Objects.requireNonNull(doomed.get(address)), verb),
                steps::failed,
                steps::skipped);
    }

    private void step(Steps steps, Live live, Verb verb) {
        if (verb == Verb.DELETE) {
            steps.run(live.address(), verb, () -> remove(live));
        } else {
            quietly(steps, live, "removing the old one");
        }
    }

    /** Removes what has no row of its own in this run: told as a note, and as a failure only when it fails. */
    private void quietly(Steps steps, Live live, String words) {
        context.note(live.address(), words + ", " + live.id());
        try {
            remove(live);
            context.forget(live);
        } catch (CloudException e) {
            steps.run(live.address(), Verb.DELETE, () -> {
                throw e;
            });
        }
    }

    /** Removes second copies that cut off runs left, one after the other: there are hardly ever any. */
    void removeStrays(List<Live> strays, Blueprint blueprint) {
        var order = blueprint.destroyGraph().order();
        var steps = new Steps(context);
        for (var stray : strays.stream()
                .sorted(Comparator.comparingInt(live -> order.indexOf(live.address())))
                .toList()) {
            if (context.cancel.requested()) {
                return;
            }
            removeStray(steps, stray);
        }
    }

    private void removeStray(Steps steps, Live stray) {
        try {
            quietly(steps, stray, "removing a second one, left by a run that was cut off");
            context.done(Verb.DELETE);
        } catch (CloudException e) {
            context.note(
                    stray.address(),
                    "the second one stays for now: " + e.problem().what());
        }
    }

    private Live remove(Live live) {
        var handler = context.cloud.handler(live.kind());
        if (live.phase() != Live.Phase.DELETING) {
            context.retry.run(() -> handler.delete(live, removal), context.retryNote(live.address()));
        }
        if (SLOW.contains(live.kind())) {
            waiter.gone(handler, live);
        }
        context.journal.gone(live.address());
        return live;
    }
}
