package studio.titus.aws.preflight;

import java.util.Optional;
import studio.titus.model.InstanceType;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Action;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;
import studio.titus.plan.Spec;

/** What a plan adds to what is in use: what stands already, or replaces its like, adds nothing. */
final class QuotaNeed {

    private final Plan plan;

    QuotaNeed(Plan plan) {
        this.plan = plan;
    }

    /** How many of a kind are new. */
    int of(Kind kind) {
        return (int) plan.changes().stream()
                .filter(change -> change.resource().kind() == kind && change.action() == Action.CREATE)
                .count();
    }

    /** How many vCPUs of the standard families are new, the desired agents included. */
    int vcpus() {
        return plan.changes().stream().mapToInt(this::vcpus).sum();
    }

    private int vcpus(Change change) {
        if (change.resource().spec() instanceof Spec.Instance instance) {
            return grown(change, instance.machine().instanceType());
        }
        return change.resource().spec() instanceof Spec.AutoScalingGroup group ? agents(change, group.desired()) : 0;
    }

    private static int grown(Change change, String type) {
        int before = change.current()
                .map(live -> vcpus(live.attributeOr("instance_type")))
                .orElse(0);
        return Math.max(0, vcpus(type) - before);
    }

    private int agents(Change change, int desired) {
        int before = change.current().flatMap(QuotaNeed::agentsNow).orElse(0);
        var type = plan.blueprint().settings().agents().instanceType();
        return Math.max(0, desired - before) * vcpus(type.name());
    }

    private static Optional<Integer> agentsNow(Live group) {
        return group.attribute("desired_capacity")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private static int vcpus(String type) {
        return InstanceType.find(type)
                .filter(InstanceType::standardQuota)
                .map(InstanceType::vcpus)
                .orElse(0);
    }
}
