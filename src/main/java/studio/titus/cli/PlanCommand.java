package studio.titus.cli;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.render.JsonEvents;

/** Shows what an apply would do. */
@Command(
        name = "plan",
        description = {
            "Show what apply would do, what it costs and what stands in its way. Changes nothing.",
            "Ends with 4 when apply would be refused."
        })
final class PlanCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    PlanCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        var chosen = new SettingsChoice(kit).choose(stack.name(), settings);
        try (var open = new SignIn(kit).open(stack.name(), chosen)) {
            var pace = open.desk().session().pace();
            var start = pace.instant();
            var reviewed = new Review(kit.output(), open).show(chosen);
            reviewed.refusal().ifPresent(kit.output()::problem);
            var elapsed = Duration.between(start, pace.instant());
            kit.output().json(() -> JsonEvents.summary(reviewed.plan().summary(), elapsed));
            return reviewed.refusal().isPresent() ? Exit.REFUSED : Exit.DONE;
        }
    }
}
