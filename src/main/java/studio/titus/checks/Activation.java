package studio.titus.checks;

import java.time.Duration;
import java.time.Instant;
import studio.titus.model.Pace;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.titus.AgentGroups;
import studio.titus.titus.Gateway;
import studio.titus.titus.Lifecycle;

/** Lets the stack's group of agents take tasks, and waits until the gateway says so. */
public final class Activation {

    /** The master looks for agents every ten seconds; two minutes are a dozen looks. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final NodeLine line;
    private final StackNodes nodes;
    private final Pace pace;

    public Activation(StackNodes nodes, NodeLine line, Pace pace) {
        this.line = line;
        this.nodes = nodes;
        this.pace = pace;
    }

    /**
     * Activates the group; one that is active stays so.
     *
     * @return whether anything had to be done
     * @throws ProblemException when the gateway refuses, or the group is unknown or not active after two minutes
     */
    public boolean run() throws InterruptedException {
        try (var gateway = new Gateway(line.gateway(nodes.gateway()))) {
            var groups = new AgentGroups(gateway);
            var end = pace.instant().plus(PATIENCE);
            boolean asked = false;
            while (true) {
                var group = groups.find(nodes.agentGroup());
                if (group.filter(it -> it.lifecycle() == Lifecycle.ACTIVE).isPresent()) {
                    return asked;
                }
                if (group.isPresent() && !asked) {
                    groups.bring(nodes.agentGroup(), Lifecycle.ACTIVE);
                    asked = true;
                } else {
                    rest(end, group.isPresent());
                }
            }
        }
    }

    private void rest(Instant end, boolean known) throws InterruptedException {
        if (pace.instant().isAfter(end)) {
            throw new ProblemException(known ? notActive() : unknown());
        }
        pace.sleep(PAUSE);
    }

    private Problem unknown() {
        return Problem.of("checks.group-unknown", "Titus does not know the group " + nodes.agentGroup())
                .subject(nodes.agentGroup())
                .because("No agent of it has registered with Mesos, or the master has not seen it yet.")
                .next("Run titus-studio verify, which says what is missing.");
    }

    private Problem notActive() {
        return Problem.of("checks.group-not-active", "The group %s did not become active".formatted(nodes.agentGroup()))
                .subject(nodes.agentGroup())
                .because("The gateway took the request, but says otherwise for two minutes.")
                .next("Look at the master's log, then try again.");
    }
}
