package studio.titus.checks;

import java.util.List;
import java.util.stream.Stream;
import studio.titus.ssh.Target;

/**
 * The machines of one stack and what is expected of its agents.
 *
 * @param agents in the order of their addresses
 * @param agentGroup name of the Auto Scaling group, which Titus calls an instance group
 * @param resourceSet the Mesos attribute {@code res} that each agent has to offer
 */
public record StackNodes(
        Target bastion,
        Target prereqs,
        Target master,
        Target gateway,
        List<Target> agents,
        String agentGroup,
        String resourceSet) {

    public StackNodes {
        agents = List.copyOf(agents);
    }

    /** The machines with a boot script, in the order in which they need each other. */
    public List<Target> booting() {
        return Stream.concat(Stream.of(prereqs, master, gateway), agents.stream())
                .toList();
    }
}
