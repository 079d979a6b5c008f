package studio.titus.aws.preflight;

import java.util.List;
import java.util.stream.Collectors;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory.Conflict;

/** Whether the names that the settings ask for are free, as the look at AWS found them. */
final class NamesCheck {

    private static final int NAMED_IN_ROW = 4;

    private final List<Conflict> conflicts;

    /** The bucket's name has a check of its own. */
    NamesCheck(List<Conflict> conflicts) {
        this.conflicts = conflicts.stream()
                .filter(conflict -> !conflict.address().equals(Addresses.BUCKET))
                .toList();
    }

    Finding look() {
        if (conflicts.isEmpty()) {
            return Finding.ok("Every name that the stack needs is free or its own.");
        }
        var taken = conflicts.stream()
                .limit(NAMED_IN_ROW)
                .map(conflict -> "%s %s (%s)".formatted(conflict.address(), conflict.id(), conflict.owner()))
                .collect(Collectors.joining(", "));
        int more = conflicts.size() - NAMED_IN_ROW;
        return Finding.stop(
                "Names are taken: %s%s.".formatted(taken, more > 0 ? " and %d more".formatted(more) : ""),
                "Set a namePrefix in the settings, or remove what nobody needs.");
    }
}
