package studio.titus.cli;

import studio.titus.nodes.NodeDesk;
import studio.titus.problem.Problem;
import studio.titus.ssh.HopEvent;
import studio.titus.ssh.Target;

/** Opens the way to a stack's machines for a command. */
final class Nodes {

    private final Kit kit;

    Nodes(Kit kit) {
        this.kit = kit;
    }

    /** Looks at what stands and finds the key; connects nowhere yet. */
    NodeDesk open(OpenStack stack, NodeOptions options) {
        var inventory = stack.look();
        return NodeDesk.open(
                stack.desk()::session,
                kit.surroundings().folders().of(stack.name()).path(),
                inventory,
                new LoginKeys(kit).find(options, stack.settings()),
                HostKeyQuestion.of(kit, options),
                this::tell);
    }

    private void tell(HopEvent event) {
        if (kit.output().verbose()) {
            switch (event) {
                case HopEvent.Connecting(var hop) -> kit.output().warn("… " + hop.text());
                case HopEvent.Connected(var hop) -> kit.output().warn("✓ " + hop.text());
                case HopEvent.Failed _, HopEvent.Lost _, HopEvent.Pausing _ -> {}
            }
        }
    }

    /** @throws CommandFailure for a name that no machine has */
    static Target find(NodeDesk desk, String name) {
        return desk.nodes().find(name).orElseThrow(() -> unknown(desk, name));
    }

    private static CommandFailure unknown(NodeDesk desk, String name) {
        var names = desk.nodes().all().map(Target::name).toList();
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.no-node", "There is no node " + name + ".")
                        .next("The nodes are %s.".formatted(String.join(", ", names))));
    }
}
