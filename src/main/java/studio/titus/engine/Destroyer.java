package studio.titus.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.engine.RunEvent.Work;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Resource;
import studio.titus.plan.Summary;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Removes a stack from any state: complete, half made, half removed, or found by its tags alone. One destroyer, one run. */
final class Destroyer {

    /** Rounds of remove-and-look without progress, after which what is left is named: AWS may show for a while what is gone. */
    private static final int IDLE_ROUNDS = 3;

    private final RunContext context;
    private final Blueprint blueprint;
    private final Remover remover;
    private final Backoff backoff;

    Destroyer(StackName stack, Cloud cloud, Pace pace, RandomGenerator random, boolean bucketContents, Run run) {
        this.context = new RunContext(stack, cloud, pace, random, run);
        this.blueprint = Blueprint.skeleton();
        this.remover = new Remover(context, blueprint, bucketContents);
        this.backoff = new Backoff(random);
    }

    Outcome destroy(Inventory first) {
        context.tell(at -> new RunEvent.RunStarted(at, Mode.DESTROY, context.stack, work(first)));
        try {
            conclude(rounds(settled(first)));
        } catch (Cancel.CancelledException e) {
            context.stopped();
        } catch (CloudException e) {
            failLook(e);
        }
        var deleted = context.count(Verb.DELETE);
        var summary = new Summary(0, 0, 0, deleted, 0, context.failed().size());
        return StackEngine.finish(context, Mode.DESTROY, summary);
    }

    private List<Work> work(Inventory inventory) {
        return blueprint.destroyGraph().order().stream()
                .flatMap(address -> inventory.find(address).stream())
                .map(live -> new Work(live.address(), Verb.DELETE, live.kind().typicalDelete()))
                .toList();
    }

    /** What was made a moment ago, by a call that was cut off or not, may not have shown in the first look. */
    private Inventory settled(Inventory first) {
        var now = context.pace.instant();
        var left = addresses()
                .filter(address -> first.find(address).isEmpty())
                .flatMap(address -> context.journal.asked(address).stream())
                .map(at -> Duration.between(now, at.plus(Creation.SETTLING)))
                .max(Comparator.naturalOrder())
                .filter(Duration::isPositive);
        if (left.isEmpty()) {
            return first;
        }
        context.note(Addresses.VPC, "looking whether the last requests of an earlier run were carried out");
        context.cancel.sleep(
                context.pace, left.get().compareTo(Creation.SETTLING) < 0 ? left.get() : Creation.SETTLING);
        return look();
    }

    private Stream<Address> addresses() {
        return blueprint.resources().stream().map(Resource::address);
    }

    /** Removes and looks again until nothing is left, something failed, or no round gets any further. */
    private List<Live> rounds(Inventory first) {
        var inventory = first;
        var remaining = all(inventory);
        int idle = 0;
        while (true) {
            remove(inventory);
            if (!context.failures().isEmpty() || context.cancel.requested()) {
                return remaining;
            }
            int before = remaining.size();
            inventory = look();
            remaining = all(inventory);
            idle = remaining.size() < before ? 0 : idle + 1;
            if (remaining.isEmpty() || idle == IDLE_ROUNDS) {
                return remaining;
            }
            context.cancel.sleep(context.pace, backoff.next(Reaction.LAGGING));
        }
    }

    private void remove(Inventory inventory) {
        remover.removeStrays(inventory.strays());
        remover.remove(inventory.present(), new Steps(context));
    }

    /** The proof: a fresh look, not a memory of what was deleted. */
    private Inventory look() {
        return context.retry.call(
                () -> context.cloud.discover(context.stack, Optional.empty()), context.retryNote(Addresses.VPC));
    }

    /** What is there, without what stays by its owner's wish. */
    private List<Live> all(Inventory inventory) {
        var all = new ArrayList<>(inventory.present().values());
        all.addAll(inventory.strays());
        all.removeIf(remover::kept);
        return all;
    }

    private void conclude(List<Live> remaining) {
        if (context.cancel.requested()) {
            context.stopped();
        } else if (context.failures().isEmpty()) {
            remaining.forEach(this::failRemaining);
            addresses()
                    .filter(address -> context.journal.asked(address).isPresent())
                    .forEach(context.journal::gone);
        }
    }

    private void failRemaining(Live live) {
        var problem = Problem.of("engine.remains", "It is still there")
                .subject(live.id())
                .because("A fresh look after destroying still finds it.")
                .next("Run destroy again.", "If it stays, look at it in the AWS console.");
        new Steps(context).failed(live.address(), new ProblemException(problem));
    }

    private void failLook(CloudException failure) {
        var cause = failure.problem();
        context.fail(
                Addresses.VPC,
                Problem.of(cause.code(), "AWS does not say what is left of the stack")
                        .subject(context.stack.value())
                        .because((cause.what() + ". " + cause.cause()).strip())
                        .next(cause.next().toArray(String[]::new))
                        .next("Then run destroy again.")
                        .detail(cause.detail()));
    }
}
