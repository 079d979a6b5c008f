package studio.titus.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.render.JobEvents;
import studio.titus.cli.render.JobTable;

/** Shows the jobs of a gateway. */
@Command(name = "list", description = "List the jobs that the gateway knows; finished ones vanish from it.")
final class JobListCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final GatewayChoice gateway = new GatewayChoice();

    JobListCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        return new JobLine(kit).run(gateway, jobs -> {
            var found = jobs.all();
            kit.output().say(found.isEmpty() ? List.of("No jobs.") : JobTable.jobs(found));
            found.forEach(job -> kit.output().json(() -> JobEvents.job(job)));
            return Exit.DONE;
        });
    }
}
