package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.checks.Verdict;
import studio.titus.cli.render.CheckText;
import studio.titus.cli.render.JsonEvents;

/** Runs the walkthrough's checks on the nodes. */
@Command(
        name = "verify",
        description = {
            "Check the nodes from the bastion to an active group of agents, and say what mends what does not hold.",
            "Exit code 0 when all of it holds."
        })
final class VerifyCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final NodeOptions nodeOptions = new NodeOptions();

    VerifyCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        try (var open = new SignIn(kit).open(stack.name());
                var nodes = new Nodes(kit).open(open, nodeOptions)) {
            var text = new CheckText(kit.output().style());
            var rows = nodes.readiness().run(row -> {
                kit.output().say(text.lines(row));
                kit.output().json(() -> JsonEvents.check(row));
            });
            kit.output().say(text.summary(rows));
            kit.output().json(() -> JsonEvents.checks(rows));
            return rows.stream().allMatch(row -> row.verdict() == Verdict.HOLDS) ? Exit.DONE : Exit.FAILED;
        }
    }
}
