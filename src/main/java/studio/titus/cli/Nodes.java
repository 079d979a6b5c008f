package studio.titus.cli;

import studio.titus.checks.StackNodes;
import studio.titus.problem.Problem;
import studio.titus.ssh.HopEvent;
import studio.titus.ssh.HostKeyFile;
import studio.titus.ssh.HostKeyTrust;
import studio.titus.ssh.NodeAccess;
import studio.titus.ssh.SshIdentity;
import studio.titus.ssh.Target;
import studio.titus.ssh.Timeouts;

/** The machines of a stack and the way to them. */
record Nodes(StackNodes all, NodeAccess access, SshIdentity identity) implements AutoCloseable {

    /** Looks at what stands and finds the key; connects nowhere yet. */
    static Nodes open(Kit kit, OpenStack stack, NodeOptions options) {
        var nodes = look(stack);
        var identity = new LoginKeys(kit).find(options, stack.settings());
        var folder = kit.surroundings().folders().of(stack.name()).path();
        var trust = new HostKeyTrust(
                new HostKeyFile(folder),
                target -> stack.desk().session().consoleOutput(target.instanceId()),
                HostKeyQuestion.of(kit, options));
        var access = new NodeAccess(
                nodes.bastion(),
                identity,
                trust,
                Timeouts.usual(),
                stack.desk().session().pace(),
                event -> tell(kit, event));
        return new Nodes(nodes, access, identity);
    }

    /** The machines, without a way to them. */
    static StackNodes look(OpenStack stack) {
        var inventory = stack.look();
        var door = stack.desk().session().door(StackNodes.bastionAddress(inventory));
        return StackNodes.of(inventory, door.host(), door.port());
    }

    private static void tell(Kit kit, HopEvent event) {
        if (kit.output().verbose()) {
            switch (event) {
                case HopEvent.Connecting(var hop) -> kit.output().warn("… " + hop.text());
                case HopEvent.Connected(var hop) -> kit.output().warn("✓ " + hop.text());
                case HopEvent.Failed _, HopEvent.Lost _, HopEvent.Pausing _ -> {}
            }
        }
    }

    /** @throws CommandFailure for a name that no machine has */
    Target find(String name) {
        return all.find(name).orElseThrow(() -> unknown(name));
    }

    private CommandFailure unknown(String name) {
        var names = all.all().map(Target::name).toList();
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.no-node", "There is no node " + name + ".")
                        .next("The nodes are %s.".formatted(String.join(", ", names))));
    }

    @Override
    public void close() {
        access.close();
        identity.close();
    }
}
