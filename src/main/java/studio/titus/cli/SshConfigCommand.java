package studio.titus.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.nodes.ClientConfig;
import studio.titus.nodes.LoginFile;
import studio.titus.nodes.NodeDesk;
import studio.titus.problem.Problem;

/** Prints what a person's own SSH client needs. */
@Command(
        name = "ssh-config",
        description = {
            "Print the block of ~/.ssh/config with which your own ssh reaches the nodes: ssh titus-NAME-master.",
            "It knows the machines whose host keys were met before, by verify, ssh or the window."
        })
final class SshConfigCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final NodeOptions nodeOptions = new NodeOptions();

    SshConfigCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        try (var open = new SignIn(kit).open(stack.name())) {
            var identity = nodeOptions
                    .identity()
                    .or(() -> open.settings().flatMap(LoginFile::privateKeyOf))
                    .orElseThrow(SshConfigCommand::noKey);
            var nodes = NodeDesk.standing(open.desk().session(), open.look());
            var folder = kit.surroundings().folders().of(open.name()).path();
            var config = ClientConfig.of(open.name(), nodes, folder, identity);
            kit.output().say(List.of(config.split("\n")));
            return Exit.DONE;
        }
    }

    private static CommandFailure noKey() {
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.no-identity", "Which private key opens this stack is not known here.")
                        .next("Name the key: --identity FILE."));
    }
}
