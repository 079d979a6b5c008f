package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.model.StackName;

class SshConfigTest {

    private static final Target BASTION = Target.of("bastion", "i-1", "203.0.113.9");
    private static final Target MASTER = Target.of("master", "i-2", "30.0.100.11");
    private static final SshConfig CONFIG = new SshConfig(StackName.of("lab"), BASTION, List.of(MASTER));

    @Test
    void nodesAreReachedThroughTheBastionWithPinnedKeysOnly() {
        assertThat(CONFIG.text(Path.of("/home/ada/.ssh/id_ed25519"), Path.of("/data/known_hosts")))
                .endsWith("""
                    Host titus-lab-master
                      HostName 30.0.100.11
                      Port 22
                      User ubuntu
                      HostKeyAlias titus-lab-master
                      ProxyJump titus-lab-bastion
                      IdentityFile /home/ada/.ssh/id_ed25519
                      IdentitiesOnly yes
                      UserKnownHostsFile /data/known_hosts
                      GlobalKnownHostsFile none
                      StrictHostKeyChecking yes
                      PreferredAuthentications publickey
                      ForwardAgent no
                      ServerAliveInterval 15
                    """);
    }

    @Test
    void onlyKeysOfTheInstancesThatStandAreGivenToTheClient() {
        var key = ServerKeys.ed25519(1);
        var pins = List.of(
                PinnedKey.of(MASTER, key, PinnedKey.Source.CONSOLE),
                PinnedKey.of(
                        Target.of("master", "i-old", "30.0.100.11"), ServerKeys.ed25519(2), PinnedKey.Source.PERSON));

        assertThat(CONFIG.knownHosts(pins)).isEqualTo("titus-lab-master ssh-ed25519 " + key.base64() + "\n");
    }
}
