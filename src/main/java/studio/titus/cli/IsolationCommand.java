package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.render.CheckText;

/** Tries the network's walls. */
@Command(
        name = "isolation",
        description = {
            "Check that only the bastion answers from outside, to the trusted range alone, that the nodes get out and"
                    + " nobody in, and that the bucket is private.",
            "Says of each what was tried, from where and what came back. Exit code 0 when all of it holds."
        })
final class IsolationCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final NodeOptions nodeOptions = new NodeOptions();

    IsolationCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        try (var open = new SignIn(kit).open(stack.name());
                var nodes = new Nodes(kit).open(open, nodeOptions)) {
            return new CheckReport(kit, CheckText.withEvidence(kit.output().style())).of(nodes.isolation()::run);
        }
    }
}
