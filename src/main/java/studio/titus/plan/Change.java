package studio.titus.plan;

import java.util.List;
import java.util.Optional;

/**
 * What shall happen to one resource.
 *
 * @param resource the wish
 * @param current what stands now, if anything
 * @param differences why, attribute by attribute; empty for create and none. A resource that AWS gave up or is removing differs in its
 *     {@code state}
 */
public record Change(Resource resource, Action action, Optional<Live> current, List<Difference> differences) {

    /** What is done to a resource. */
    public enum Action {
        CREATE("+"),
        UPDATE("~"),
        REPLACE("±"),
        NONE(" ");

        private final String symbol;

        Action(String symbol) {
            this.symbol = symbol;
        }

        /** One character that stands before the resource in a printed plan. */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * One attribute that is not as it shall be.
     *
     * @param is the value in AWS, "" when it has none
     * @param shall the wish, or {@link Resolver#UNKNOWN}
     */
    public record Difference(String attribute, String is, String shall) {}

    /** Whether a run has anything to do here, waiting for something half ready included. */
    public boolean needsWork() {
        return action != Action.NONE
                || current.filter(live -> live.phase() == Live.Phase.PENDING).isPresent();
    }

    /**
     * What else people must know of this change. A bucket of ours that bears no mark is taken over: either the run that made it was cut off
     * before the marking, or somebody made it with exactly this name. A launch template counts for agents that are still to come.
     */
    public Optional<String> remark() {
        boolean adopts = differences.stream()
                .anyMatch(difference -> difference.attribute().equals(StorageSpec.Bucket.MARKED));
        if (adopts) {
            return Optional.of(
                    "It is empty, of this account and of the name that the stack's VPC notes, but bears no mark:"
                            + " it is taken over and marked.");
        }
        return ofNewAgentsOnly()
                ? Optional.of("Agents that run keep what they were launched with; new ones get this.")
                : Optional.empty();
    }

    private boolean ofNewAgentsOnly() {
        return action == Action.UPDATE && resource.kind() == Kind.LAUNCH_TEMPLATE;
    }

    /** The decision to leave this resource as it is. */
    Change none() {
        return new Change(resource, Action.NONE, current, List.of());
    }

    /** The decision to make it anew although it is as it shall be: a person found that it does not work. */
    Change replace() {
        return new Change(resource, Action.REPLACE, current, List.of(new Difference("state", "not usable", "ready")));
    }

    public Address address() {
        return resource.address();
    }
}
