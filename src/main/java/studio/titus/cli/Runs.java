package studio.titus.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.Words;
import studio.titus.engine.Cancel;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Address;

/** Carries a run out under the eyes of a person, and says at its end what came of it and what to do next. */
final class Runs {

    private final Kit kit;
    private final OpenStack stack;

    Runs(Kit kit, OpenStack stack) {
        this.kit = kit;
        this.stack = stack;
    }

    /** Runs the work with a view and with Ctrl-C stopping it. */
    Outcome watch(Function<Address, String> names, BiFunction<Consumer<RunEvent>, Cancel, Outcome> work) {
        var view = kit.output().run(names, stack.desk().session().pace());
        return new Watcher(kit).watch(view, work);
    }

    /**
     * Ends the command.
     *
     * @param success what to say when all went well
     * @param next the command that goes on from here
     */
    Exit conclude(Outcome outcome, Supplier<List<String>> success, String next) {
        var output = kit.output();
        if (outcome.succeeded()) {
            output.say(success.get());
        } else {
            failures(outcome.failures());
            output.warn(ending(outcome));
            output.warn("  " + output.style().arrow() + " " + kit.command(next + " --stack " + stack.name()));
        }
        output.json(() -> JsonEvents.summary(outcome.summary(), outcome.elapsed()));
        return exit(outcome);
    }

    /** The first cause in full; what failed after it in a line each, for it is mostly an echo. */
    private void failures(List<Failure> failures) {
        var output = kit.output();
        failures.stream()
                .limit(1)
                .forEach(first -> output.problem(
                        first.problem().subject() == null
                                ? first.problem().subject(first.address().value())
                                : first.problem()));
        if (failures.size() > 1) {
            output.warn("Also stopped:");
        }
        failures.stream()
                .skip(1)
                .forEach(other -> output.warn(
                        "  %s: %s".formatted(other.address(), other.problem().what())));
    }

    private static String ending(Outcome outcome) {
        var how = outcome.cancelled() ? "Stopped" : "Failed";
        return "%s after %s: %s. What stands is consistent; go on from here with"
                .formatted(how, Words.clock(outcome.elapsed()), Words.done(outcome.summary()));
    }

    private static Exit exit(Outcome outcome) {
        if (outcome.cancelled()) {
            return Exit.CANCELLED;
        }
        return outcome.succeeded() ? Exit.DONE : Exit.FAILED;
    }
}
