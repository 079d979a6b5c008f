package studio.titus.cli;

import picocli.CommandLine.Option;
import studio.titus.model.StackName;

/** Which stack a command is about. */
final class StackOption {

    @Option(names = "--stack", paramLabel = "NAME", required = true, description = "Name of the stack.")
    private StackName name = new StackName("unnamed");

    StackName name() {
        return name;
    }
}
