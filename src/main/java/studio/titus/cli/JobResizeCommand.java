package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.titus.cli.render.JsonLine;
import studio.titus.problem.Problem;
import studio.titus.titus.Capacity;

/** Changes how many tasks a service has. */
@Command(name = "resize", description = "Change how many tasks a service has.")
final class JobResizeCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final GatewayChoice gateway = new GatewayChoice();

    @Parameters(index = "0", paramLabel = "ID", description = "The job's id.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "MIN", description = "Never fewer than these.")
    private int min;

    @Parameters(index = "2", paramLabel = "DESIRED", description = "How many shall run now.")
    private int desired;

    @Parameters(index = "3", paramLabel = "MAX", description = "Never more than these.")
    private int max;

    JobResizeCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        var wanted = new Capacity(min, desired, max);
        if (!wanted.isOrdered()) {
            throw new CommandFailure(
                    Exit.USAGE,
                    Problem.of("job.capacity", "%d %d %d is no size of a service.".formatted(min, desired, max))
                            .next("Give three numbers from 0 on, none smaller than the one before: MIN DESIRED MAX."));
        }
        return new JobLine(kit).run(gateway, jobs -> {
            jobs.resize(id, wanted);
            kit.output().say("Job %s shall have %d tasks (%d to %d).".formatted(id, desired, min, max));
            kit.output()
                    .json(() -> JsonLine.event("resized")
                            .put("id", id)
                            .put("min", min)
                            .put("desired", desired)
                            .put("max", max));
            return Exit.DONE;
        });
    }
}
