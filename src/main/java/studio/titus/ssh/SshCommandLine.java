package studio.titus.ssh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command with which OpenSSH's own client goes the same way: to the bastion, and through it to a node. */
public final class SshCommandLine {

    private static final int SSH_PORT = 22;

    private SshCommandLine() {}

    /**
     * The command, for any shell. The bastion's key is named within a ProxyCommand, because {@code -J} takes none along.
     *
     * @param key the private key; empty to leave it to the client and the agent
     */
    public static String to(Target target, Target bastion, Optional<Path> key) {
        if (target.equals(bastion)) {
            return "ssh " + String.join(" ", words(target, key, ""));
        }
        if (key.isEmpty()) {
            return "ssh -J " + who(bastion) + port(bastion) + " " + String.join(" ", words(target, key, ""));
        }
        String jump = "ssh " + String.join(" ", words(bastion, key, "-W %h:%p"));
        return "ssh -o ProxyCommand=\"" + jump.replace("\"", "\\\"") + "\" " + String.join(" ", words(target, key, ""));
    }

    private static List<String> words(Target target, Optional<Path> key, String more) {
        List<String> words = new ArrayList<>();
        key.ifPresent(file -> words.addAll(List.of("-i", quoted(file))));
        if (target.port() != SSH_PORT) {
            words.addAll(List.of("-p", String.valueOf(target.port())));
        }
        if (!more.isEmpty()) {
            words.add(more);
        }
        words.add(who(target));
        return words;
    }

    private static String who(Target target) {
        return target.user() + "@" + target.host();
    }

    private static String port(Target target) {
        return target.port() == SSH_PORT ? "" : ":" + target.port();
    }

    private static String quoted(Path file) {
        String text = file.toString();
        return text.chars().anyMatch(Character::isWhitespace) ? "\"" + text + "\"" : text;
    }
}
