package studio.titus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.titus.cli.render.JobReport;
import studio.titus.cli.render.JsonLine;
import studio.titus.problem.Problem;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.titus.job.rules.JobRules;
import studio.titus.titus.job.rules.Report;

/** Sends a job to a gateway. */
@Command(
        name = "submit",
        description = {
            "Send a job to the gateway and print its id. Keys that the gateway does not know are left out, and named.",
            "A job that the gateway would reject is not sent (exit code 2)."
        })
final class JobSubmitCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final GatewayChoice gateway = new GatewayChoice();

    @Parameters(index = "0", paramLabel = "FILE", description = "A job as JSON, or a curl command that sends one.")
    private String file = "";

    @Option(names = "--raw", description = "Send the file exactly as it is, unchecked.")
    private boolean raw;

    JobSubmitCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        gateway.gateway();
        String text = read();
        String body = raw ? text : checked(text);
        return new JobLine(kit).run(gateway, jobs -> {
            String id = jobs.submit(body);
            kit.output().say("Submitted %s.".formatted(id));
            kit.output().json(() -> JsonLine.event("submitted").put("id", id));
            return Exit.DONE;
        });
    }

    private String read() {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailure(
                    Exit.USAGE,
                    Problem.of("job.file", "The job cannot be read from '%s'.".formatted(file))
                            .next("Name a file of text that holds a job; titus-studio job template prints one.")
                            .detail(e.toString()));
        }
    }

    private String checked(String text) {
        String body = switch (JobJson.read(text)) {
            case Imported.Job(var job, var notes) -> {
                notes.forEach(note -> kit.output().warn(note.path() + ": " + note.sentence()));
                yield JobJson.write(job);
            }
            case Imported.Unreadable(var reason) -> throw refused(reason.sentence());
            case Imported.NamesFile(var path) ->
                throw refused("It sends the file %s: submit that one.".formatted(path));
        };
        Report report = new JobRules().check(body.getBytes(StandardCharsets.UTF_8));
        new JobReport(kit.output().style()).lines(file, report).stream().skip(1).forEach(kit.output()::warn);
        if (report.outcome() == Report.Outcome.REJECTED) {
            throw refused("The gateway would reject it.");
        }
        return body;
    }

    private CommandFailure refused(String why) {
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("job.not-sent", "%s was not sent.".formatted(file)).because(why));
    }
}
