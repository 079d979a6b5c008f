package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.testing.Peer;

class SshCommandLineTest {

    private static final Target BASTION = Target.of("bastion", "i-1", "203.0.113.9");
    private static final Target MASTER = Target.of("master", "i-2", "30.0.100.11");

    @Test
    void withoutAKeyTheClientJumpsByItself() {
        assertThat(SshCommandLine.to(MASTER, BASTION, Optional.empty()))
                .isEqualTo("ssh -J ubuntu@203.0.113.9 ubuntu@30.0.100.11");
        assertThat(SshCommandLine.to(BASTION, BASTION, Optional.empty())).isEqualTo("ssh ubuntu@203.0.113.9");
    }

    @Test
    void aPlainKeyNeedsQuotesOnlyAroundTheJump() {
        assertThat(SshCommandLine.to(MASTER, BASTION, Optional.of(Path.of("/home/ada/.ssh/id_ed25519"))))
                .isEqualTo("ssh -o ProxyCommand='ssh -i /home/ada/.ssh/id_ed25519 -W %h:%p ubuntu@203.0.113.9'"
                        + " -i /home/ada/.ssh/id_ed25519 ubuntu@30.0.100.11");
    }

    @Test
    void anotherPortIsNamedForEachHop() {
        var bastion = new Target("bastion", "i-1", "127.0.0.1", 2222, "ada");
        var node = new Target("master", "i-2", "127.0.0.1", 2223, "ada");

        assertThat(SshCommandLine.to(node, bastion, Optional.empty()))
                .isEqualTo("ssh -J ada@127.0.0.1:2222 -p 2223 ada@127.0.0.1");
        assertThat(SshCommandLine.to(node, bastion, Optional.of(Path.of("/k"))))
                .isEqualTo(
                        "ssh -o ProxyCommand='ssh -i /k -p 2222 -W %h:%p ada@127.0.0.1' -i /k -p 2223 ada@127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/ada/id",
                "/home/ada b/my key",
                "/it's/$HOME/`id`",
                "/a\"b/c;d&e(f)",
                "/back\\slash",
                "/100%/!*?",
                "/schl\u00fcssel #1"
            })
    void aShellReadsTheKeyAsItIsOnBothHops(String key) throws IOException {
        String command = SshCommandLine.to(MASTER, BASTION, Optional.of(Path.of(key)));

        List<String> words = shell(command);
        assertThat(words).startsWith("-o").endsWith("-i", key, "ubuntu@30.0.100.11");
        assertThat(words.get(1)).startsWith("ProxyCommand=");
        assertThat(shell(asTheClientExpands(words.get(1).substring("ProxyCommand=".length()))))
                .containsExactly("-i", key, "-W", "30.0.100.11:22", "ubuntu@203.0.113.9");
    }

    /** Source: ssh_config(5), TOKENS. */
    private static String asTheClientExpands(String proxyCommand) {
        return proxyCommand
                .replace("%%", "\0")
                .replace("%h", "30.0.100.11")
                .replace("%p", "22")
                .replace("\0", "%");
    }

    /** What a shell hands to a program called ssh. */
    private static List<String> shell(String command) throws IOException {
        var process = new ProcessBuilder(
                        Peer.require("sh").toString(), "-c", "ssh() { printf '%s\\n' \"$@\"; }; " + command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
