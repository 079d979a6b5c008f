package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.render.CheckText;

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
            return new CheckReport(kit, new CheckText(kit.output().style())).of(nodes.readiness()::run);
        }
    }
}
