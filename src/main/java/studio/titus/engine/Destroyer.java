package studio.titus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.engine.RunEvent.Work;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Summary;
import studio.titus.problem.Problem;

/** Removes a stack from any state: complete, half made, half removed, or found by its tags alone. */
final class Destroyer {

    /** Rounds of remove-and-look: a second one catches what AWS had not shown in the first look. */
    private static final int ROUNDS = 3;

    private final StackName stack;
    private final Cloud cloud;
    private final Pace pace;
    private final RandomGenerator random;

    Destroyer(StackName stack, Cloud cloud, Pace pace, RandomGenerator random) {
        this.stack = stack;
        this.cloud = cloud;
        this.pace = pace;
        this.random = random;
    }

    Outcome destroy(Inventory first, boolean bucketContents, Run run) {
        var context = new RunContext(stack, cloud, pace, random, run);
        var blueprint = Blueprint.skeleton();
        context.emit(new RunEvent.RunStarted(context.start, Mode.DESTROY, stack, work(first, blueprint)));
        var remaining = first;
        for (int round = 0; round < ROUNDS && mayGoOn(context, remaining); round++) {
            remove(context, remaining, blueprint, bucketContents);
            remaining = look(context, remaining);
        }
        failRemaining(context, remaining);
        var summary = new Summary(
                0, 0, 0, context.count(Verb.DELETE), 0, context.failures().size());
        return StackEngine.finish(context, Mode.DESTROY, summary);
    }

    private static boolean mayGoOn(RunContext context, Inventory remaining) {
        return !remaining.isEmpty() && context.failures().isEmpty() && !context.cancel.requested();
    }

    private void remove(RunContext context, Inventory inventory, Blueprint blueprint, boolean bucketContents) {
        var removal = new Removal(bucketContents, note -> context.note(studio.titus.plan.Addresses.VPC, note));
        var remover = new Remover(context, removal);
        remover.removeStrays(inventory.strays(), blueprint);
        remover.remove(inventory.present(), blueprint, Verb.DELETE);
    }

    /** The proof: a fresh look, not a memory of what was deleted. */
    private Inventory look(RunContext context, Inventory last) {
        if (context.cancel.requested()) {
            return last;
        }
        return cloud.discover(stack, Optional.empty());
    }

    private static void failRemaining(RunContext context, Inventory remaining) {
        if (!context.failures().isEmpty() || context.cancel.requested()) {
            return;
        }
        for (var live : all(remaining)) {
            context.fail(
                    live.address(),
                    Problem.of("engine.remains", "It is still there")
                            .subject(live.id())
                            .because("A fresh look after destroying still finds it.")
                            .next("Run destroy again.", "If it stays, look at it in the AWS console."));
        }
    }

    private static List<Live> all(Inventory inventory) {
        var all = new ArrayList<>(inventory.present().values());
        all.addAll(inventory.strays());
        return all;
    }

    private static List<Work> work(Inventory inventory, Blueprint blueprint) {
        return blueprint.destroyGraph().order().stream()
                .flatMap(address -> inventory.find(address).stream())
                .map(live -> new Work(live.address(), Verb.DELETE, live.kind().typicalDelete()))
                .toList();
    }
}
