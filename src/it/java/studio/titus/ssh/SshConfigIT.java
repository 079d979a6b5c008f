package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.StackName;
import studio.titus.testing.Peer;

/** The configuration for the person's own client, judged by that client. */
class SshConfigIT {

    private static final StackName LAB = StackName.of("lab");

    @TempDir
    Path folder;

    @Test
    void theClientUnderstandsEveryLine() throws Exception {
        Peer.require("ssh");
        var bastion = Target.of("bastion", "i-1", "203.0.113.9");
        var config = new SshConfig(LAB, bastion, List.of(Target.of("master", "i-2", "30.0.100.11")));
        Path file = write("config", config.text(Path.of("/home/a b/100%/id"), Path.of("/home/a b/known")));

        String master = OpenSsh.run(Map.of(), "ssh", "-G", "-F", file.toString(), "titus-lab-master");
        String first = OpenSsh.run(Map.of(), "ssh", "-G", "-F", file.toString(), "titus-lab-bastion");

        assertThat(master.lines())
                .contains(
                        "hostname 30.0.100.11",
                        "user ubuntu",
                        "port 22",
                        "proxyjump titus-lab-bastion",
                        "hostkeyalias titus-lab-master",
                        "stricthostkeychecking true",
                        "identitiesonly yes",
                        "forwardagent no",
                        "userknownhostsfile /home/a b/known")
                .anyMatch(line -> line.startsWith("identityfile /home/a b/100%"));
        assertThat(first.lines()).contains("hostname 203.0.113.9").noneMatch(line -> line.startsWith("proxyjump"));
    }

    @Test
    void theClientReachesANodeWithThePinnedKeysAndRefusesOneNeverMet() throws Exception {
        try (var loopback = Loopback.start(folder);
                var access = loopback.access()) {
            access.connect(loopback.masterTarget());
            var config = new SshConfig(
                    LAB, loopback.bastionTarget(), List.of(loopback.masterTarget(), loopback.gatewayTarget()));
            Path known = write("known_hosts", config.knownHosts(loopback.pins.pins()));
            Path file = write("config", config.text(loopback.keyFile(), known));

            assertThat(OpenSsh.run(Map.of(), "ssh", "-F", file.toString(), "titus-lab-master", "echo there"))
                    .contains("there");
            var stranger = new ProcessBuilder("ssh", "-F", file.toString(), "titus-lab-gateway", "true")
                    .redirectErrorStream(true)
                    .start();
            assertThat(stranger.inputReader().lines()).anyMatch(line -> line.contains("Host key verification failed"));
            assertThat(stranger.waitFor()).isEqualTo(255);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
