package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.titus.cli.render.JsonLine;
import studio.titus.titus.Jobs;

/** Lets autoscaling act on a service again. */
@Command(
        name = "enable",
        description = {
            "Mark a service as enabled.",
            "Its tasks run whether it is enabled or not; what looks for services to scale or to reach reads the mark."
        })
final class JobEnableCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final GatewayChoice gateway = new GatewayChoice();

    @Parameters(index = "0", paramLabel = "ID", description = "The job's id.")
    private String id = "";

    JobEnableCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        return new JobLine(kit).run(gateway, jobs -> mark(kit, jobs, id, true));
    }

    /** Marks a service one way or the other. */
    static Exit mark(Kit kit, Jobs jobs, String id, boolean enabled) throws InterruptedException {
        jobs.enable(id, enabled);
        String word = enabled ? "enabled" : "disabled";
        kit.output().say("Job %s is %s.".formatted(id, word));
        kit.output().json(() -> JsonLine.event(word).put("id", id));
        return Exit.DONE;
    }
}
