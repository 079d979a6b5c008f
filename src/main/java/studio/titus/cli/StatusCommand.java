package studio.titus.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.Words;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Change;
import studio.titus.plan.Inventory;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;

/** Says how a stack stands in AWS now. */
@Command(
        name = "status",
        description = {
            "Say of each resource whether it is present, missing or drifted from the settings,",
            "or missing with something of somebody else in the way.",
            "Without remembered settings only present and missing can be told."
        })
final class StatusCommand implements CliCommand {

    /** How a resource stands. The first three add up to all of them: what stands in the way of one of ours leaves that missing. */
    private enum State {
        PRESENT,
        MISSING,
        DRIFTED,
        IN_THE_WAY
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
            int missing = count(State.MISSING) + count(State.IN_THE_WAY);
            kit.output()
                    .say("%d present, %d missing, %d drifted"
                            .formatted(count(State.PRESENT), missing, count(State.DRIFTED)));
            kit.output().json(() -> JsonEvents.statusSummary(count(State.PRESENT), missing, count(State.DRIFTED)));
            return Exit.DONE;
        }
    }

    private void compare(Plan plan) {
        for (var change : plan.changes()) {
            var conflict = conflict(plan.inventory(), change.address());
            if (conflict.isPresent()) {
                inTheWay(conflict.get());
                continue;
            }
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
            var conflict = conflict(inventory, resource.address());
            if (conflict.isPresent()) {
                inTheWay(conflict.get());
                continue;
            }
            var live = inventory.find(resource.address());
            var state = live.isPresent() ? State.PRESENT : State.MISSING;
            var id = live.map(Live::id).orElse(null);
            tell(state, resource.address().value(), id == null ? "" : id);
            kit.output().json(() -> JsonEvents.status(resource.address(), word(state), id));
        }
        strays(inventory);
    }

    /** Somebody else's thing under a name that ours needs, while ours is not there. */
    private static Optional<Conflict> conflict(Inventory inventory, Address address) {
        return inventory.conflicts().stream()
                .filter(conflict -> conflict.address().equals(address))
                .filter(_ -> inventory.find(address).isEmpty())
                .findFirst();
    }

    private void inTheWay(Conflict conflict) {
        tell(State.IN_THE_WAY, conflict.address().value(), conflict.id() + ", " + conflict.owner());
        kit.output().json(() -> JsonEvents.status(conflict));
    }

    private void tell(State state, String address, String id) {
        counts.merge(state, 1, Integer::sum);
        kit.output()
                .say("  %-10s %s  %s"
                        .formatted(word(state), address, kit.output().style().dim(id)));
    }

    private void strays(Inventory inventory) {
        for (var stray : inventory.strays()) {
            kit.output()
                    .say("  extra      %s  %s, left by a run that was cut off; apply or destroy removes it"
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
            case IN_THE_WAY -> "in the way";
        };
    }
}
