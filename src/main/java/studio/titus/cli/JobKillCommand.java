package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.titus.cli.render.JsonLine;

/** Ends a job or a task. */
@Command(name = "kill", description = "End a job with all its tasks, or one task.")
final class JobKillCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final GatewayChoice gateway = new GatewayChoice();

    @Parameters(index = "0", paramLabel = "ID", description = "The job's id.")
    private String id = "";

    @Option(
            names = "--task",
            description = "ID is a task's. A service replaces it; a batch job tries it again while it has retries.")
    private boolean task;

    JobKillCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        return new JobLine(kit).run(gateway, jobs -> {
            if (task) {
                jobs.killTask(id, false);
            } else {
                jobs.kill(id);
            }
            kit.output().say("%s %s is told to end.".formatted(task ? "Task" : "Job", id));
            kit.output().json(() -> JsonLine.event("killed").put("id", id));
            return Exit.DONE;
        });
    }
}
