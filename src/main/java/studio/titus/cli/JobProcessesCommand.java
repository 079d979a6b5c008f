package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.titus.cli.render.JsonLine;

/** Freezes the wanted number of a service's tasks, or lets it move again. */
@Command(
        name = "processes",
        description = {
            "Say which changes of a service's wanted number of tasks are refused.",
            "Without an option none is: the number may move both ways again."
        })
final class JobProcessesCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final GatewayChoice gateway = new GatewayChoice();

    @Parameters(index = "0", paramLabel = "ID", description = "The job's id.")
    private String id = "";

    @Option(names = "--no-increase", description = "Refuse to have more tasks.")
    private boolean noIncrease;

    @Option(names = "--no-decrease", description = "Refuse to have fewer tasks.")
    private boolean noDecrease;

    JobProcessesCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        return new JobLine(kit).run(gateway, jobs -> {
            jobs.freeze(id, noIncrease, noDecrease);
            kit.output().say("Job %s: %s.".formatted(id, words()));
            kit.output()
                    .json(() -> JsonLine.event("processes")
                            .put("id", id)
                            .put("disableIncreaseDesired", noIncrease)
                            .put("disableDecreaseDesired", noDecrease));
            return Exit.DONE;
        });
    }

    private String words() {
        if (noIncrease && noDecrease) {
            return "the wanted number of tasks stays as it is";
        }
        if (noIncrease) {
            return "the wanted number of tasks may only become smaller";
        }
        return noDecrease
                ? "the wanted number of tasks may only become larger"
                : "the wanted number of tasks may change";
    }
}
