package studio.titus.cli;

import picocli.CommandLine.Command;

/** Stands above the commands about jobs and does nothing itself. */
@Command(
        name = "job",
        description = "Write, check, send and follow jobs for Titus.",
        synopsisSubcommandLabel = "COMMAND")
final class JobCommand {}
