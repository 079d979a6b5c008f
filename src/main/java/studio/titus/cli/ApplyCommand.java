package studio.titus.cli;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.Review.Reviewed;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.Words;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Summary;

/** Makes the stack as the settings say. */
@Command(
        name = "apply",
        description = {
            "Make the stack as the settings say: create what is missing, change what differs.",
            "May be repeated at any time; after a failure it goes on from there."
        })
final class ApplyCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    ApplyCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        var consent = new Consent(kit);
        consent.requireSomebodyToAsk();
        var chosen = new SettingsChoice(kit).choose(stack.name(), settings);
        try (var open = new SignIn(kit).open(stack.name(), chosen)) {
            var reviewed = new Review(kit.output(), open).show(chosen);
            if (reviewed.refusal().isPresent()) {
                reviewed.refusal().ifPresent(kit.output()::problem);
                return refused(reviewed);
            }
            if (!reviewed.plan().isEmpty() && !consent.yes(question(open, reviewed))) {
                kit.output().warn("Nothing was changed.");
                return refused(reviewed);
            }
            return apply(open, reviewed);
        }
    }

    private static String question(OpenStack open, Reviewed reviewed) {
        var cost = reviewed.cost()
                .perHour()
                .map(hour -> " The stack costs about %s USD per hour.".formatted(hour.toPlainString()))
                .orElse("");
        return "%s in %s?%s"
                .formatted(Words.sentence(Words.intent(reviewed.plan().summary())), open.place(), cost);
    }

    private Exit refused(Reviewed reviewed) {
        var nothing = new Summary(0, 0, 0, 0, reviewed.plan().count(Action.NONE), 0);
        kit.output().json(() -> JsonEvents.summary(nothing, Duration.ZERO));
        return Exit.REFUSED;
    }

    private Exit apply(OpenStack open, Reviewed reviewed) {
        var runs = new Runs(kit, open);
        var outcome = runs.watch(
                Watcher.sentences(reviewed.plan()),
                (events, cancel) -> open.desk().apply(reviewed.plan(), events, cancel));
        var done = "Done in %s: %s.".formatted(Words.clock(outcome.elapsed()), Words.done(outcome.summary()));
        var outputs = "Addresses and names: " + kit.command("outputs --stack " + open.name());
        return runs.conclude(outcome, () -> List.of(done, outputs), "apply");
    }
}
