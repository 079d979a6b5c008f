package studio.titus.engine;

import java.util.List;
import java.util.Set;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Plan;
import studio.titus.plan.UserTags;
import studio.titus.problem.Problem;

/**
 * Names under which something still stands that should have gone in this run. The network notes the stack's names, and what is found by its
 * name alone, such as a bucket that was kept for what it holds, is found by that note: so the note stays as long as one of them does.
 */
final class HeldNames {

    private static final Set<String> NOTES =
            Set.of(UserTags.ATTRIBUTE + Blueprint.PREFIX_MARK, UserTags.ATTRIBUTE + Blueprint.BUCKET_MARK);

    private final Plan plan;
    private final Steps steps;

    HeldNames(Plan plan, Steps steps) {
        this.plan = plan;
        this.steps = steps;
    }

    private List<Address> holders() {
        return plan.changes().stream()
                .filter(change -> change.action() == Action.REPLACE)
                .filter(change -> change.resource().kind().foundByName())
                .map(change -> change.address())
                .filter(steps::givenUp)
                .sorted()
                .toList();
    }

    boolean mayChange(String attribute) {
        return !NOTES.contains(attribute) || holders().isEmpty();
    }

    /** @throws CloudException when the note would go with the old network */
    void refuseAnotherNetwork() {
        var holders = holders();
        if (!holders.isEmpty()) {
            var problem = Problem.of("engine.names-held", "The network was not made anew")
                    .subject(Addresses.VPC.value())
                    .because("The old one notes the name of %s, which could not be removed."
                            .formatted(holders.getFirst()))
                    .next("Mend that first, then run the same command again.");
            throw new CloudException(Reaction.REFUSED, problem, null);
        }
    }
}
