package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.titus.cli.render.JobEvents;
import studio.titus.cli.render.JobTable;
import studio.titus.problem.Problem;
import studio.titus.titus.Job;

/** Shows one job and its tasks. */
@Command(name = "show", description = "Show a job and its active tasks.")
final class JobShowCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final GatewayChoice gateway = new GatewayChoice();

    @Parameters(index = "0", paramLabel = "ID", description = "The job's id.")
    private String id = "";

    JobShowCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        return new JobLine(kit).run(gateway, jobs -> {
            Job job = jobs.find(id).orElseThrow(this::unknown);
            var tasks = jobs.tasks(job.id());
            kit.output().say(JobTable.details(job, tasks));
            kit.output().json(() -> JobEvents.job(job));
            tasks.forEach(task -> kit.output().json(() -> JobEvents.task(task)));
            return Exit.DONE;
        });
    }

    private CommandFailure unknown() {
        return new CommandFailure(
                Exit.FAILED,
                Problem.of("job.unknown", "The gateway knows no job %s.".formatted(id))
                        .because("Finished jobs vanish after a moment, and all jobs when the master restarts.")
                        .next("titus-studio job list shows those that are there."));
    }
}
