package studio.titus.cli;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.Words;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.plan.Summary;
import studio.titus.problem.Problem;

/** Removes a stack and proves that nothing is left. */
@Command(
        name = "destroy",
        description = {
            "Delete everything of the stack, whatever state it is in, and look whether anything is left.",
            "With --yes the objects in its bucket are deleted too."
        })
final class DestroyCommand implements CliCommand {

    private final Kit kit;
    private final Consent consent;

    @Mixin
    private final StackOption stack = new StackOption();

    DestroyCommand(Kit kit) {
        this.kit = kit;
        this.consent = new Consent(kit);
    }

    @Override
    public Exit run() {
        consent.requireSomebodyToAsk();
        try (var open = new SignIn(kit).open(stack.name())) {
            var found = open.look();
            if (found.isEmpty() && open.settings().isEmpty()) {
                return nothingThere(open);
            }
            show(open, found);
            if (!found.isEmpty()
                    && !consent.typed(
                            "Type the stack's name to delete it:", open.name().value())) {
                return refused();
            }
            return destroy(open, found);
        }
    }

    private Exit nothingThere(OpenStack open) {
        kit.output().say("Nothing of stack %s stands in %s.".formatted(open.name(), open.place()));
        return summary(Exit.DONE);
    }

    private Exit refused() {
        kit.output().problem(Problem.of("cli.declined", "The name was not typed: nothing was deleted."));
        return summary(Exit.REFUSED);
    }

    private Exit summary(Exit exit) {
        kit.output().json(() -> JsonEvents.summary(new Summary(0, 0, 0, 0, 0, 0), Duration.ZERO));
        return exit;
    }

    private void show(OpenStack open, Inventory found) {
        int number = found.present().size() + found.strays().size();
        kit.output()
                .say("Stack %s in %s: delete %s."
                        .formatted(open.name(), open.place(), Words.count(number, "resource")));
    }

    private Exit destroy(OpenStack open, Inventory found) {
        boolean contents = found.find(Addresses.BUCKET)
                .filter(bucket -> consent.yes("Delete the objects in bucket %s too?".formatted(bucket.id())))
                .isPresent();
        var runs = new Runs(kit, open);
        var outcome =
                runs.watch(Address::value, (events, cancel) -> open.desk().destroy(found, contents, events, cancel));
        var done = "Done in %s: %s.".formatted(Words.clock(outcome.elapsed()), Words.done(outcome.summary()));
        return runs.conclude(
                outcome, () -> List.of(done, contents ? proof(open, "") : proof(open, kept(open))), "destroy");
    }

    /** The run itself ends with a fresh look, but lets a bucket stay that the person wished to keep. */
    private static String kept(OpenStack open) {
        return open.look().present().values().stream()
                .map(live -> live.address() + " " + live.id())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String proof(OpenStack open, String kept) {
        return kept.isEmpty()
                ? "A fresh look finds nothing of stack %s any more; nothing of it is billed.".formatted(open.name())
                : "Kept, for the bucket holds objects: %s. Destroy again to delete them too.".formatted(kept);
    }
}
