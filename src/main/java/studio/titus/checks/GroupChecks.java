package studio.titus.checks;

import java.util.Optional;
import studio.titus.titus.AgentGroups;
import studio.titus.titus.Gateway;
import studio.titus.titus.InstanceGroup;
import studio.titus.titus.Lifecycle;

/** What Titus says of the stack's group of agents. */
record GroupChecks(StackNodes nodes) {

    static final String REQUEST = "GET localhost:7001/api/v3/agent/instanceGroups";

    Finding answers(NodeLine line) throws InterruptedException {
        try (var gateway = new Gateway(line.gateway(nodes.gateway()))) {
            int known = new AgentGroups(gateway).all().size();
            return Finding.holds(known == 1 ? "1 group" : known + " groups");
        }
    }

    /** The master asks for its agents every ten seconds, so a new group takes a moment. */
    Finding known(NodeLine line) throws InterruptedException {
        return find(line)
                .map(group -> Finding.holds("%s, %d agents".formatted(group.instanceType(), group.current())))
                .orElseGet(() -> Finding.pending("", "The master looks for agents every ten seconds."));
    }

    Finding active(NodeLine line) throws InterruptedException {
        var group = find(line).orElse(null);
        if (group == null) {
            return Finding.pending("", "The master looks for agents every ten seconds.");
        }
        var said = "%s %s".formatted(group.lifecycle().wire(), group.detail()).strip();
        return group.lifecycle() == Lifecycle.ACTIVE
                ? Finding.holds(said)
                : Finding.fails(
                        said,
                        "It takes no tasks. Every group begins like this, and again after each restart of the master.",
                        new Fix.ActivateGroup(group.id()));
    }

    private Optional<InstanceGroup> find(NodeLine line) throws InterruptedException {
        try (var gateway = new Gateway(line.gateway(nodes.gateway()))) {
            return new AgentGroups(gateway).find(nodes.agentGroup());
        }
    }
}
