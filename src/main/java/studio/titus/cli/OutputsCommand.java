package studio.titus.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.Words;
import studio.titus.plan.Outputs;
import studio.titus.problem.Problem;

/** Prints the addresses and names that one works with. */
@Command(
        name = "outputs",
        description = "Print the addresses and names of a stack: the original's eight, and the agents' addresses.")
final class OutputsCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    OutputsCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        try (var open = new SignIn(kit).open(stack.name())) {
            var outputs = Outputs.of(open.look());
            if (outputs.vpcId().isEmpty()) {
                throw new CommandFailure(
                        Exit.FAILED,
                        Problem.of(
                                        "cli.no-stack",
                                        "Nothing of stack %s stands in %s.".formatted(open.name(), open.place()))
                                .next("See which stacks there are: " + kit.command("stacks")));
            }
            kit.output().say(lines(outputs));
            kit.output().json(() -> JsonEvents.outputs(outputs));
            return Exit.DONE;
        }
    }

    private static List<String> lines(Outputs outputs) {
        var named = outputs.named();
        int width = Words.widest(List.copyOf(named.keySet()));
        var lines = new ArrayList<String>();
        named.forEach((name, value) -> lines.add(Words.pad(name, width) + " = " + value));
        lines.add(Words.pad("agent_ips", width) + " = " + String.join(", ", outputs.agentIps()));
        return lines;
    }
}
