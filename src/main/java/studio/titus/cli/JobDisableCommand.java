package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps autoscaling from acting on a service. */
@Command(
        name = "disable",
        description = {
            "Mark a service as disabled.",
            "Its tasks go on; what looks for services to scale or to reach reads the mark."
        })
final class JobDisableCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final GatewayChoice gateway = new GatewayChoice();

    @Parameters(index = "0", paramLabel = "ID", description = "The job's id.")
    private String id = "";

    JobDisableCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        return new JobLine(kit).run(gateway, jobs -> JobEnableCommand.mark(kit, jobs, id, false));
    }
}
