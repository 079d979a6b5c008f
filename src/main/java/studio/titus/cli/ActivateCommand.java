package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.checks.Activation;
import studio.titus.checks.SshLine;

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
                var nodes = Nodes.open(kit, open, nodeOptions)) {
            var line = new SshLine(nodes.access());
            boolean done =
                    new Activation(nodes.all(), line, open.desk().session().pace()).run();
            kit.output()
                    .say(
                            done
                                    ? "The group %s is active."
                                            .formatted(nodes.all().agentGroup())
                                    : "The group %s was active already."
                                            .formatted(nodes.all().agentGroup()));
            return Exit.DONE;
        }
    }
}
