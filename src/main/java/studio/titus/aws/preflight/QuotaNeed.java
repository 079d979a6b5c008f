package studio.titus.aws.preflight;

import java.util.Optional;
import studio.titus.model.InstanceType;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Action;
import studio.titus.plan.ComputeSpec;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Live.Phase;
import studio.titus.plan.Plan;

/** What a plan adds to what is in use: what stands already, or replaces its like, adds nothing. */
final class QuotaNeed {

    private final Plan plan;

    QuotaNeed(Plan plan) {
        this.plan = plan;
    }

    /** How many of a kind are new. */
    int of(Kind kind) {
        return (int) plan.changes().stream()
                .filter(change -> change.resource().kind() == kind)
                .filter(QuotaNeed::adds)
                .count();
    }

    private static boolean adds(Change change) {
        return change.action() != Action.NONE && standing(change).isEmpty();
    }

    /** What stands and counts as used; what has failed counts no more. */
    private static Optional<Live> standing(Change change) {
        return change.current().filter(live -> live.phase() != Phase.FAILED && live.phase() != Phase.GONE);
    }

    /** How many vCPUs of some families are new, the desired agents included. */
    int vcpus(Families families) {
        return plan.changes().stream()
                .mapToInt(change -> vcpus(change, families))
                .sum();
    }

    private int vcpus(Change change, Families families) {
        if (change.resource().spec() instanceof ComputeSpec.Instance instance) {
            return grown(change, instance.machine().instanceType(), families);
        }
        return change.resource().spec() instanceof ComputeSpec.AutoScalingGroup group
                ? agents(change, group.desired(), families)
                : 0;
    }

    private static int grown(Change change, String type, Families families) {
        int before = standing(change)
                .map(live -> vcpus(live.attributeOr("instance_type"), families))
                .orElse(0);
        return Math.max(0, vcpus(type, families) - before);
    }

    private int agents(Change change, int desired, Families families) {
        int before = standing(change).flatMap(QuotaNeed::agentsNow).orElse(0);
        var type = plan.blueprint().settings().agents().instanceType();
        return Math.max(0, desired - before) * vcpus(type.name(), families);
    }

    private static Optional<Integer> agentsNow(Live group) {
        return group.attribute("desired_capacity")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private static int vcpus(String type, Families families) {
        return families.have(type)
                ? InstanceType.find(type).map(InstanceType::vcpus).orElse(0)
                : 0;
    }
}
