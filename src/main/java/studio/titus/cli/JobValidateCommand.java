package studio.titus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import studio.titus.cli.render.JobEvents;
import studio.titus.cli.render.JobReport;
import studio.titus.problem.Problem;
import studio.titus.titus.job.rules.JobRules;
import studio.titus.titus.job.rules.Report;
import studio.titus.titus.job.rules.Report.Outcome;

/** Tells what a gateway would answer to files with jobs, without asking one. */
@Command(
        name = "validate",
        description = {
            "Tell what a gateway would answer to these files, sent exactly as they are. No gateway is asked.",
            "accepted: taken as it is. raised: taken, but with values silently changed. rejected: refused.",
            "Exit code 2 if one is rejected or cannot be read."
        })
final class JobValidateCommand implements CliCommand {

    private final Kit kit;
    private final JobRules rules = new JobRules();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with a job as JSON each.")
    private List<String> files = List.of();

    JobValidateCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        boolean good = true;
        for (String file : files) {
            good &= check(file);
        }
        return good ? Exit.DONE : Exit.USAGE;
    }

    private boolean check(String file) {
        byte[] text;
        try {
            text = Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            kit.output().problem(unreadable(file, e));
            return false;
        }
        Report report = rules.check(text);
        kit.output().say(new JobReport(kit.output().style()).lines(file, report));
        kit.output().json(() -> JobEvents.verdict(file, report));
        return report.outcome() != Outcome.REJECTED;
    }

    private static Problem unreadable(String file, Exception failure) {
        return Problem.of(
                        "job.file",
                        "%s cannot be checked: %s.".formatted(file.isEmpty() ? "''" : file, why(file, failure)))
                .detail(failure.toString());
    }

    private static String why(String file, Exception failure) {
        return switch (failure) {
            case InvalidPathException _ -> "no file can have this name";
            case NoSuchFileException _ -> "there is no such file";
            default -> Files.isDirectory(Path.of(file)) ? "it is a folder" : "it cannot be opened";
        };
    }
}
