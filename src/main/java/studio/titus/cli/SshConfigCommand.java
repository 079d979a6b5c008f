package studio.titus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.nodes.LoginFile;
import studio.titus.nodes.NodeDesk;
import studio.titus.problem.Problem;
import studio.titus.ssh.HostKeyFile;
import studio.titus.ssh.SshConfig;

/** Prints what a person's own SSH client needs. */
@Command(
        name = "ssh-config",
        description = {
            "Print the block of ~/.ssh/config with which your own ssh reaches the nodes: ssh titus-NAME-master.",
            "It knows the machines whose host keys were met before, by verify, ssh or the window."
        })
final class SshConfigCommand implements CliCommand {

    private static final String KNOWN_HOSTS = "known_hosts";

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
            var config = new SshConfig(open.name(), nodes.bastion(), nodes.booting());
            var folder = kit.surroundings().folders().of(open.name()).path();
            var knownHosts = write(folder, config.knownHosts(new HostKeyFile(folder).pins()));
            kit.output()
                    .say(List.of(
                            config.text(identity.toAbsolutePath(), knownHosts).split("\n")));
            return Exit.DONE;
        }
    }

    private static Path write(Path folder, String text) {
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(KNOWN_HOSTS), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandFailure noKey() {
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.no-identity", "Which private key opens this stack is not known here.")
                        .next("Name the key: --identity FILE."));
    }
}
