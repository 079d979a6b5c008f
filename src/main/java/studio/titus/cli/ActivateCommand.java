package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets the group of agents take tasks. */
@Command(
        name = "activate",
        description =
                "Activate the group of agents, so that it takes tasks; needed again after each restart of the master.")
final class ActivateCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final NodeOptions nodeOptions = new NodeOptions();

    ActivateCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        try (var open = new SignIn(kit).open(stack.name());
                var nodes = new Nodes(kit).open(open, nodeOptions)) {
            boolean done = nodes.activation().run();
            kit.output()
                    .say(
                            done
                                    ? "The group %s is active."
                                            .formatted(nodes.nodes().agentGroup())
                                    : "The group %s was active already."
                                            .formatted(nodes.nodes().agentGroup()));
            return Exit.DONE;
        }
    }
}
