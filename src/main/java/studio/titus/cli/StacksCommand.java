package studio.titus.cli;

import picocli.CommandLine.Command;
import studio.titus.cli.render.JsonEvents;
import studio.titus.engine.CloudSession.FoundStack;

/** Finds the stacks of an account and region by their tags. */
@Command(name = "stacks", description = "List the stacks found by their tags in the region.")
final class StacksCommand implements CliCommand {

    private final Kit kit;

    StacksCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        try (var session = new SignIn(kit).connect()) {
            var stacks = session.stacks();
            if (stacks.isEmpty()) {
                kit.output()
                        .say("No stack in account %s (%s)."
                                .formatted(session.identity().accountId(), session.region()));
            }
            for (var stack : stacks) {
                kit.output().say("%-32s %s  %s".formatted(stack.name(), stack.vpcId(), since(stack)));
                kit.output().json(() -> JsonEvents.stack(stack));
            }
            return Exit.DONE;
        }
    }

    private static String since(FoundStack stack) {
        var created = stack.created();
        return created == null ? "" : "since " + created;
    }
}
