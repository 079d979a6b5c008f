package studio.titus.ssh;

import com.jcraft.jsch.AgentConnector;
import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.SSHAgentConnector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ssh-agent behind {@code SSH_AUTH_SOCK}, as OpenSSH's own tools find it. Windows has agents of another kind,
 * which are not asked.
 */
final class SshAgent {

    /** Whether there is an agent, for the words about a key it does not hold. */
    enum State {
        ABSENT("No ssh-agent runs here (SSH_AUTH_SOCK is not set)."),
        SILENT("The ssh-agent of SSH_AUTH_SOCK does not answer."),
        RUNNING("The ssh-agent does not hold it either.");

        private final String sentence;

        State(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private final Optional<Path> socket;

    /** @param environment the process's variables */
    SshAgent(Map<String, String> environment) {
        socket = Optional.ofNullable(environment.get("SSH_AUTH_SOCK"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    State state() {
        return socket.map(path -> answers(path) ? State.RUNNING : State.SILENT).orElse(State.ABSENT);
    }

    /** The keys it holds; empty where there is no agent or it does not answer. */
    List<Identity> identities() {
        return socket.flatMap(SshAgent::connector)
                .map(connector -> List.<Identity>copyOf(new AgentIdentityRepository(connector).getIdentities()))
                .orElse(List.of());
    }

    private static boolean answers(Path socket) {
        return connector(socket)
                .filter(agent -> new AgentIdentityRepository(agent).getStatus() == IdentityRepository.RUNNING)
                .isPresent();
    }

    private static Optional<AgentConnector> connector(Path socket) {
        try {
            return Optional.of(new SSHAgentConnector(socket));
        } catch (AgentProxyException e) {
            return Optional.empty(); // a runtime without Unix sockets has no agent
        }
    }
}
