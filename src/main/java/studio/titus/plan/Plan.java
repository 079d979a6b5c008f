package studio.titus.plan;

import java.util.List;
import java.util.Set;

/**
 * What an apply would do, and, when it is handed to the engine, exactly what it does.
 *
 * @param blueprint the wish
 * @param inventory what the plan was made from
 * @param changes one for each of the blueprint's resources, in its order
 * @param removals our own left-overs of runs that were cut off
 */
public record Plan(Blueprint blueprint, Inventory inventory, List<Change> changes, List<Live> removals) {

    public Plan {
        changes = List.copyOf(changes);
        removals = List.copyOf(removals);
    }

    /** The part of this plan that concerns these resources; the others are left as they are, left-overs too. */
    public Plan only(Set<Address> addresses) {
        List<Change> part = changes.stream()
                .map(change -> addresses.contains(change.address()) ? change : change.none())
                .toList();
        return new Plan(blueprint, inventory, part, List.of());
    }

    /** What makes this resource anew and leaves all others as they are. It has to stand. */
    public Plan replacing(Address address) {
        Plan alone = only(Set.of());
        List<Change> part = alone.changes().stream()
                .map(change -> change.address().equals(address) ? change.replace() : change)
                .toList();
        return new Plan(blueprint, inventory, part, List.of());
    }

    /** Whether applying it would do anything, waiting for something half ready included. */
    public boolean isEmpty() {
        return removals.isEmpty() && changes.stream().noneMatch(Change::needsWork);
    }

    /**
     * The change of one resource.
     *
     * @throws IllegalArgumentException when the plan has none of that name
     */
    public Change change(Address address) {
        return changes.stream()
                .filter(change -> change.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not in this plan: " + address));
    }

    public int count(Change.Action action) {
        return (int)
                changes.stream().filter(change -> change.action() == action).count();
    }

    public Summary summary() {
        return new Summary(
                count(Change.Action.CREATE),
                count(Change.Action.UPDATE),
                count(Change.Action.REPLACE),
                removals.size(),
                count(Change.Action.NONE),
                0);
    }
}
