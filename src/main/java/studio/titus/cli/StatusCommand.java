package studio.titus.cli;

import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.Words;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Change;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;

/** Says how a stack stands in AWS now. */
@Command(
        name = "status",
        description = {
            "Say of each resource whether it is present, missing or drifted from the settings.",
            "Without remembered settings only present and missing can be told."
        })
final class StatusCommand implements CliCommand {

    /** How a resource stands. The three add up to all of them. */
    private enum State {
        PRESENT,
        MISSING,
        DRIFTED
    }

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    private final Map<State, Integer> counts = new EnumMap<>(State.class);

    StatusCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        try (var open = new SignIn(kit).open(stack.name())) {
            kit.output().say("Stack %s in %s".formatted(open.name(), open.place()));
            open.settings().ifPresentOrElse(settings -> compare(open.desk().plan(settings)), () -> list(open.look()));
            kit.output()
                    .say("%d present, %d missing, %d drifted"
                            .formatted(count(State.PRESENT), count(State.MISSING), count(State.DRIFTED)));
            kit.output()
                    .json(() ->
                            JsonEvents.statusSummary(count(State.PRESENT), count(State.MISSING), count(State.DRIFTED)));
            return Exit.DONE;
        }
    }

    private void compare(Plan plan) {
        for (var change : plan.changes()) {
            var state = state(change);
            tell(state, change.address().value(), change.current().map(Live::id).orElse(""));
            change.differences()
                    .forEach(difference -> kit.output()
                            .say("      %s: %s, shall be %s"
                                    .formatted(
                                            difference.attribute(),
                                            Words.value(difference.is()),
                                            Words.value(difference.shall()))));
            kit.output().json(() -> JsonEvents.status(change, word(state)));
        }
        strays(plan.inventory());
    }

    private static State state(Change change) {
        return switch (change.action()) {
            case CREATE -> State.MISSING;
            case UPDATE, REPLACE -> State.DRIFTED;
            case NONE -> State.PRESENT;
        };
    }

    private void list(Inventory inventory) {
        for (var resource : Blueprint.skeleton().resources()) {
            var live = inventory.find(resource.address());
            var state = live.isPresent() ? State.PRESENT : State.MISSING;
            var id = live.map(Live::id).orElse(null);
            tell(state, resource.address().value(), id == null ? "" : id);
            kit.output().json(() -> JsonEvents.status(resource.address(), word(state), id));
        }
        strays(inventory);
    }

    private void tell(State state, String address, String id) {
        counts.merge(state, 1, Integer::sum);
        kit.output()
                .say("  %-8s %s  %s"
                        .formatted(word(state), address, kit.output().style().dim(id)));
    }

    private void strays(Inventory inventory) {
        for (var stray : inventory.strays()) {
            kit.output()
                    .say("  extra    %s  %s, left by a run that was cut off; apply or destroy removes it"
                            .formatted(stray.address(), stray.id()));
            kit.output().json(() -> JsonEvents.status(stray.address(), "extra", stray.id()));
        }
    }

    private int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    private static String word(State state) {
        return switch (state) {
            case PRESENT -> "present";
            case MISSING -> "missing";
            case DRIFTED -> "drifted";
        };
    }
}
