package studio.titus.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.titus.ssh.ExecRequest;

/** Runs a command on a node. */
@Command(
        name = "ssh",
        description = {
            "Run a command on a node through the bastion: ssh NODE --stack NAME -- COMMAND.",
            "NODE is bastion, prereqs, master, gateway or agent-1 and so on. The exit code is the command's.",
            "For a console use the window, or your own client with what ssh-config prints."
        })
final class SshCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final NodeOptions nodeOptions = new NodeOptions();

    @Parameters(index = "0", paramLabel = "NODE", description = "Name of the node.")
    private String node = "";

    @Parameters(index = "1..*", paramLabel = "COMMAND", arity = "1..*", description = "What to run there.")
    private List<String> command = List.of();

    SshCommand(Kit kit) {
        this.kit = kit;
    }

    /** The exit code is not one of ours. */
    @Override
    public Integer call() throws InterruptedException {
        try (var open = new SignIn(kit).open(stack.name());
                var nodes = new Nodes(kit).open(open, nodeOptions)) {
            var terminal = kit.surroundings().terminal();
            var request = ExecRequest.of(String.join(" ", command)).streaming(terminal.out(), terminal.err());
            return nodes.access().exec(Nodes.find(nodes, node), request).exitCode();
        }
    }

    @Override
    public Exit run() throws InterruptedException {
        return call() == 0 ? Exit.DONE : Exit.FAILED;
    }
}
