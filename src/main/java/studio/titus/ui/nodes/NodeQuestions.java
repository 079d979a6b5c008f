package studio.titus.ui.nodes;

import java.nio.file.Path;
import java.util.Optional;
import studio.titus.model.Secret;
import studio.titus.ssh.HostKeyAsker;

/** What only a person can answer before a login. Asked on background threads, which wait for the answer. */
public interface NodeQuestions extends HostKeyAsker {

    /**
     * The passphrase of a private key. It is held in memory until the stack is closed, and written nowhere.
     *
     * @param wrong whether the one given before does not open it
     * @return empty when the person does not want to say
     */
    Optional<Secret> passphrase(Path file, boolean wrong) throws InterruptedException;
}
