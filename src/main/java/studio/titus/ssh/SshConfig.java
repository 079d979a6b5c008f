package studio.titus.ssh;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.model.StackName;

/**
 * What lets a person's own OpenSSH client reach the nodes as this program does: a configuration with one block a machine, and the pinned host
 * keys as a known_hosts file of its own. Hosts are called {@code titus-STACK-NAME}.
 *
 * @param stack whose machines they are
 * @param bastion the machine the others are reached through
 * @param nodes the others
 */
public record SshConfig(StackName stack, Target bastion, List<Target> nodes) {

    public SshConfig {
        nodes = List.copyOf(nodes);
    }

    /** What the client calls the machine. */
    public String alias(Target target) {
        return "titus-" + stack.value() + "-" + target.name();
    }

    /**
     * The text for {@code ~/.ssh/config} or {@code ssh -F}.
     *
     * @param identity the private key; its public half where only the agent holds it
     * @param knownHosts where {@link #knownHosts} is written to
     */
    public String text(Path identity, Path knownHosts) {
        String common = """
              IdentityFile %s
              IdentitiesOnly yes
              UserKnownHostsFile %s
              GlobalKnownHostsFile none
              StrictHostKeyChecking yes
              PreferredAuthentications publickey
              ForwardAgent no
              ServerAliveInterval 15
            """.formatted(quoted(identity), quoted(knownHosts));
        return Stream.concat(Stream.of(block(bastion)), nodes.stream().map(this::behindBastion))
                .map(block -> block + common)
                .collect(Collectors.joining("\n"));
    }

    private String behindBastion(Target node) {
        return block(node) + "  ProxyJump " + alias(bastion) + "\n";
    }

    private String block(Target target) {
        return """
            Host %s
              HostName %s
              Port %d
              User %s
              HostKeyAlias %s
            """.formatted(alias(target), target.host(), target.port(), target.user(), alias(target));
    }

    /** The pinned keys of these machines as OpenSSH reads them. A machine never met has none, and the client refuses it. */
    public String knownHosts(List<PinnedKey> pins) {
        return Stream.concat(Stream.of(bastion), nodes.stream())
                .flatMap(target -> pins.stream()
                        .filter(pin -> pin.sameInstance(target))
                        .map(pin -> alias(target) + " " + pin.key().type() + " "
                                + pin.key().base64() + "\n"))
                .collect(Collectors.joining());
    }

    /** Percent signs begin the client's own tokens. Source: ssh_config(5). */
    private static String quoted(Path path) {
        String text = path.toString().replace("%", "%%");
        return text.chars().anyMatch(Character::isWhitespace) ? "\"" + text + "\"" : text;
    }
}
