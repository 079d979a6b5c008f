package studio.titus.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.titus.checks.Row;
import studio.titus.cli.render.CheckText;
import studio.titus.cli.render.CheckVerdict;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.RunView;
import studio.titus.cli.tour.Places;
import studio.titus.cli.tour.Stage;
import studio.titus.cli.tour.Tour;
import studio.titus.cli.tour.Tour.Check;
import studio.titus.cli.tour.Watching;
import studio.titus.engine.Cancel.CancelledException;
import studio.titus.plan.Address;
import studio.titus.problem.Problem;
import studio.titus.state.ScratchFolder;

/** Plays the whole life of a stack in a cloud that exists only in this process. */
@Command(
        name = "rehearse",
        description = {
            "Play the whole life of a stack in the rehearsal cloud: plan, create, fail and go on, boot, check and"
                    + " activate the nodes over SSH, break them one thing at a time and mend them, try the network's"
                    + " walls, drift, change, destroy.",
            "Needs no AWS account; nothing is billed and nothing is kept. Ends with 0 when every step held."
        })
final class RehearseCommand implements CliCommand {

    private static final double SLOWEST = 1;
    private static final double FASTEST = 10_000;

    private final Kit kit;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "16",
            description = "Seconds of the cloud's time in one real second, 1 to 10000; 16 if absent.")
    private double speed;

    RehearseCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new CommandFailure(
                    Exit.USAGE,
                    Problem.of("cli.speed", "--speed %s is not possible.".formatted(speed))
                            .next("Type a number from 1 to 10000, for instance 16."));
        }
        kit.output()
                .say(kit.output().style().bold("REHEARSAL") + ": a cloud inside this process. No AWS account is used, "
                        + "nothing is billed, nothing is kept.");
        try (var stage = kit.surroundings().rehearsal().apply(speed)) {
            return conclude(play(stage));
        }
    }

    private List<Check> play(Stage stage) {
        try (var scratch = ScratchFolder.open()) {
            return new Tour(stage, Places.in(scratch), watching(stage), audience()).play();
        }
    }

    private Watching watching(Stage stage) {
        return (names, work) -> {
            var outcome = new Watcher(kit).watch(view(names, stage), work);
            if (outcome.cancelled()) {
                throw new CancelledException();
            }
            return outcome;
        };
    }

    /** Scripts are told of the steps; of what happens within one only when they ask for more. */
    private RunView view(Function<Address, String> names, Stage stage) {
        boolean told = !kit.options().json() || kit.options().verbose();
        return told ? kit.output().run(names, stage.pace()) : kit.output().silentRun();
    }

    private Tour.Audience audience() {
        var output = kit.output();
        var checks = new CheckText(output.style());
        return new Tour.Audience() {
            @Override
            public void begins(String title) {
                output.say("", output.style().bold(title));
            }

            @Override
            public void tells(String what) {
                output.say("  " + what);
            }

            @Override
            public void shows(Row row) {
                output.say(checks.lines(row));
            }

            @Override
            public void ends(Check check) {
                output.say("%s %s: %s".formatted(sign(check.verdict()), check.id(), check.detail()));
                output.json(() -> JsonEvents.check(check.id(), check.verdict(), check.detail()));
            }
        };
    }

    private String sign(CheckVerdict verdict) {
        var style = kit.output().style();
        return switch (verdict) {
            case PASSED -> style.done();
            case FAILED -> style.failed();
            case SKIPPED -> style.skipped();
        };
    }

    private Exit conclude(List<Check> checks) {
        int passed = count(checks, CheckVerdict.PASSED);
        int failed = count(checks, CheckVerdict.FAILED);
        int skipped = count(checks, CheckVerdict.SKIPPED);
        kit.output().say("", "REHEARSAL over: %d passed, %d failed, %d skipped.".formatted(passed, failed, skipped));
        kit.output().json(() -> JsonEvents.checkSummary(passed, failed, skipped));
        return failed == 0 ? Exit.DONE : Exit.FAILED;
    }

    private static int count(List<Check> checks, CheckVerdict verdict) {
        return (int) checks.stream().filter(check -> check.verdict() == verdict).count();
    }
}
