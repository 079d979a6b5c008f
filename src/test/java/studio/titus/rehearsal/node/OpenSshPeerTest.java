package studio.titus.rehearsal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.testing.Peer;

/** OpenSSH's client judges the nodes: through the bastion's door with ProxyJump. */
class OpenSshPeerTest {

    @TempDir
    private Path folder;

    @Test
    void openSshJumpsThroughTheBastionAndGetsTheExitCode() throws IOException, InterruptedException {
        Path ssh = Peer.require("ssh");
        try (var rig = new StackRig(folder).booted()) {
            Path config = folder.resolve("config");
            Files.writeString(config, """
                Host bastion
                  HostName 127.0.0.1
                  Port %d
                Host gateway
                  HostName %s
                  ProxyJump bastion
                Host *
                  User ubuntu
                  IdentityFile %s
                  IdentitiesOnly yes
                  IdentityAgent none
                  BatchMode yes
                  StrictHostKeyChecking accept-new
                  UserKnownHostsFile %s
                """.formatted(
                            rig.nodes.door(rig.publicAddress()).getPort(),
                            StackRig.GATEWAY,
                            rig.keyFile,
                            folder.resolve("known")));
            var process = new ProcessBuilder(
                            ssh.toString(), "-F", config.toString(), "gateway", "hostname; systemctl is-active x")
                    .redirectError(folder.resolve("errors").toFile())
                    .start();
            process.getOutputStream().close();

            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor())
                    .as(Files.readString(folder.resolve("errors")))
                    .isEqualTo(3);
            assertThat(output).isEqualTo("ip-30-0-1-12\ninactive\n");
        }
    }
}
