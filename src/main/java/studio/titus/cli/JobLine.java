package studio.titus.cli;

import java.net.URI;
import studio.titus.nodes.Way;
import studio.titus.titus.Gateway;
import studio.titus.titus.Jobs;

/** Leads a command to the jobs of a gateway, through the bastion where that is needed. */
final class JobLine {

    private final Kit kit;

    JobLine(Kit kit) {
        this.kit = kit;
    }

    /** What a command does there. */
    @FunctionalInterface
    interface Work {
        Exit on(Jobs jobs) throws InterruptedException;
    }

    Exit run(GatewayChoice choice, Work work) throws InterruptedException {
        var direct = choice.gateway();
        return direct.isPresent() ? ask(direct.get(), work) : throughBastion(choice, work);
    }

    private Exit throughBastion(GatewayChoice choice, Work work) throws InterruptedException {
        try (var open = new SignIn(kit).open(choice.stack().orElseThrow());
                var nodes = new Nodes(kit).open(open, choice.nodeOptions())) {
            Way way = Way.Service.GATEWAY.in(nodes.nodes());
            try (var forward = nodes.access().forward(way.through(), way.address())) {
                return ask(URI.create(way.local(forward.port())), work);
            }
        }
    }

    private static Exit ask(URI root, Work work) throws InterruptedException {
        try (var gateway = new Gateway(root)) {
            return work.on(new Jobs(gateway));
        }
    }
}
