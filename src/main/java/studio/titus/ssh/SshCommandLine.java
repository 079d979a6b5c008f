package studio.titus.ssh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The command with which OpenSSH's own client goes the same way: to the bastion, and through it to a node. */
public final class SshCommandLine {

    private static final int SSH_PORT = 22;

    /** What no shell takes for more than itself, be it a POSIX one, PowerShell or cmd. */
    private static final Pattern PLAIN = Pattern.compile("[\\w@+=:,./-]+");

    private SshCommandLine() {}

    /**
     * The command, to be pasted into a shell of this computer. The bastion's key is named within a ProxyCommand, because {@code -J} takes
     * none along.
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
        return "ssh -o ProxyCommand=" + quoted(jump(bastion, key.get()), key.get()) + " "
                + String.join(" ", words(target, key, ""));
    }

    /** The client replaces what percent signs begin here, but for doubled ones. Source: ssh_config(5), TOKENS. */
    private static String jump(Target bastion, Path key) {
        String file = quoted(key.toString(), key).replace("%", "%%");
        return "ssh -i " + file + " " + String.join(" ", words(bastion, Optional.empty(), "-W %h:%p"));
    }

    private static List<String> words(Target target, Optional<Path> key, String more) {
        List<String> words = new ArrayList<>();
        key.ifPresent(file -> words.addAll(List.of("-i", quoted(file.toString(), file))));
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

    /** One word for the shells of the computer that {@code key} lies on; no file name of Windows has a quote in it. */
    private static String quoted(String text, Path key) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        boolean windows = key.getFileSystem().getSeparator().equals("\\");
        return windows ? "\"" + text.replace("\"", "\\\"") + "\"" : "'" + text.replace("'", "'\\''") + "'";
    }
}
