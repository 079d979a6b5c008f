package studio.titus.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import studio.titus.engine.CloudException.Reaction;
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
    private final Blueprint blueprint;
    private final boolean bucketContents;
    private final Waiter waiter;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /** @param bucketContents whether a bucket that holds objects is removed with them, or stays */
    Remover(RunContext context, Blueprint blueprint, boolean bucketContents) {
        this.context = context;
        this.blueprint = blueprint;
        this.bucketContents = bucketContents;
        this.waiter = new Waiter(context);
    }

    /** Removes these for good, each after everything that needs it. */
    void remove(Map<Address, Live> doomed, Steps steps) {
        walk(doomed, steps, live -> removeOrKeep(live, steps));
    }

    private void removeOrKeep(Live live, Steps steps) {
        try {
            steps.run(live.address(), Verb.DELETE, () -> remove(live));
        } catch (CloudException e) {
            if (e.reaction() != Reaction.KEPT) {
                throw e;
            }
            kept.add(live.id());
            steps.skip(
                    live.address(), RunEvent.Skip.KEPT, "kept: " + e.problem().cause());
        }
    }

    /** Whether it stays because the removal's own wishes say so. */
    boolean kept(Live live) {
        return kept.contains(live.id());
    }

    /** Removes these, which come again: the first half of a replacement. */
    void removeOld(Map<Address, Live> doomed, Steps steps) {
        walk(doomed, steps, live -> {
            steps.begin(live.address(), Verb.REPLACE);
            context.note(live.address(), "removing the old one, " + live.id());
            context.forget(remove(live));
        });
    }

    private void walk(Map<Address, Live> doomed, Steps steps, Consumer<Live> step) {
        var order = blueprint.destroyGraph().among(doomed.keySet());
        Walk.run(
                order,
                context.cancel,
                address -> step.accept(Objects.requireNonNull(doomed.get(address))),
                new Walk.Listener<>() {
                    @Override
                    public void failed(Address address, RuntimeException failure) {
                        steps.failed(address, failure);
                    }

                    @Override
                    public void skipped(Address address, Address cause) {
                        steps.skip(address, RunEvent.Skip.NEEDS, "still used by " + cause);
                    }

                    @Override
                    public void stopped(Address address) {
                        steps.stopped(address);
                    }
                });
    }

    /** Removes second copies that cut off runs left, one after the other: there are hardly ever any. */
    void removeStrays(List<Live> strays) {
        var order = blueprint.destroyGraph().order();
        var sorted = strays.stream()
                .sorted(Comparator.comparingInt(live -> order.indexOf(live.address())))
                .toList();
        for (var stray : sorted) {
            if (context.cancel.requested()) {
                context.stopped();
                return;
            }
            removeStray(stray);
        }
    }

    /** A second copy has no row of its own: its row is that of the one which stays. */
    private void removeStray(Live stray) {
        context.note(stray.address(), "removing a second one, left by a run that was cut off: " + stray.id());
        try {
            context.cancel.work(() -> context.forget(remove(stray)));
            context.done(Verb.DELETE, stray);
        } catch (Cancel.CancelledException e) {
            context.stopped();
        } catch (RuntimeException e) {
            strayStays(stray, e);
        }
    }

    private void strayStays(Live stray, RuntimeException failure) {
        if (failure instanceof CloudException known && known.reaction() == Reaction.CREDENTIALS) {
            context.endForCredentials();
        }
        var problem = Steps.problem(failure);
        context.fail(stray.address(), problem);
        context.note(stray.address(), "the second one stays for now: " + problem.what());
    }

    private Live remove(Live live) {
        var handler = context.cloud.handler(live.kind());
        if (live.phase() != Live.Phase.DELETING) {
            var removal = new Removal(bucketContents, note -> context.note(live.address(), note));
            context.retry.run(() -> handler.delete(live, removal), context.retryNote(live.address()));
        }
        if (SLOW.contains(live.kind())) {
            waiter.gone(handler, live);
        }
        context.journal.gone(live.address());
        return live;
    }
}
