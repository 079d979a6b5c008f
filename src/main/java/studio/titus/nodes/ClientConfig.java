package studio.titus.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.titus.checks.StackNodes;
import studio.titus.model.StackName;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.HostKeyFile;
import studio.titus.ssh.SshConfig;

/** What a person's own OpenSSH client needs to reach the nodes of a stack as this program does. */
public final class ClientConfig {

    private static final String KNOWN_HOSTS = "known_hosts";

    private ClientConfig() {}

    /**
     * Writes the host keys known here as a file for that client alone, and names it in the text. Blocks.
     *
     * @param folder what this computer remembers of the stack; made when it is not there
     * @param identity the private key
     * @return the blocks for {@code ~/.ssh/config} or {@code ssh -F}
     * @throws ProblemException when the file can't be written, or what is known can't be read
     */
    public static String of(StackName stack, StackNodes nodes, Path folder, Path identity) {
        var config = new SshConfig(stack, nodes.bastion(), nodes.booting());
        Path knownHosts = write(folder, config.knownHosts(new HostKeyFile(folder).pins()));
        return config.text(identity.toAbsolutePath(), knownHosts);
    }

    private static Path write(Path folder, String text) {
        Path file = folder.resolve(KNOWN_HOSTS);
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("nodes.known-hosts", "The host keys for your own SSH client can't be written")
                            .subject(file.toString())
                            .because("The folder is closed to you, or the disk is full.")
                            .next("Make room there, or let yourself write to it, and try again.")
                            .detail(e.toString()),
                    e);
        }
    }
}
