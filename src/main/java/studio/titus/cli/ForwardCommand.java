package studio.titus.cli;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.titus.cli.render.JsonLine;
import studio.titus.nodes.NodeDesk;
import studio.titus.nodes.Way;
import studio.titus.problem.Problem;
import studio.titus.ssh.Target;

/** Opens a port of this computer that leads to a service of the stack. */
@Command(
        name = "forward",
        description = {
            "Open a port of 127.0.0.1 that leads through the bastion to a service of the stack, until Ctrl-C.",
            "WHERE is gateway (its API), mesos (its pages), zookeeper, NODE:PORT for what listens on a node,",
            "or ADDRESS:PORT for what the bastion reaches, such as a container's 30.0.100.23:80."
        })
final class ForwardCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final NodeOptions nodeOptions = new NodeOptions();

    @Parameters(index = "0", paramLabel = "WHERE", description = "A service, or a machine and a port.")
    private String where = "";

    ForwardCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        try (var open = new SignIn(kit).open(stack.name());
                var nodes = new Nodes(kit).open(open, nodeOptions)) {
            Way way = Way.parse(where, nodes.nodes()).orElseThrow(() -> unknown(nodes));
            try (var forward = nodes.access().forward(way.through(), way.address())) {
                say(way, way.local(forward.port()));
                new CountDownLatch(1).await(); // Ctrl-C ends the process
            }
            return Exit.DONE;
        }
    }

    private void say(Way way, String address) {
        kit.output().json(() -> JsonLine.event("forward").put("where", where).put("address", address));
        kit.output()
                .say("%s leads to %s of %s until you press Ctrl-C."
                        .formatted(address, way.address(), way.through().name()));
    }

    private CommandFailure unknown(NodeDesk desk) {
        var names = desk.nodes().all().map(Target::name).toList();
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.no-service", "\"%s\" is no place to lead to.".formatted(where))
                        .next(
                                "Name gateway, mesos or zookeeper, one of %s with a port (master:7001), or an address with a port."
                                        .formatted(String.join(", ", names))));
    }
}
