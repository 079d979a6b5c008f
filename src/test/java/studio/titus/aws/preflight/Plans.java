package studio.titus.aws.preflight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.plan.Resource;
import studio.titus.testing.Samples;

/** Plans to look at. */
final class Plans {

    private static final Facts FACTS =
            new Facts(FakeAws.ACCOUNT, "aws", "ec2.amazonaws.com", ReadyAccount.ZONE, ReadyAccount.IMAGE);

    private Plans() {}

    /** Nothing stands yet. */
    static Plan first() {
        return first(Samples.settings());
    }

    static Plan first(StackSettings settings) {
        return first(settings, BootScripts.NONE);
    }

    static Plan first(StackSettings settings, BootScripts scripts) {
        return Planner.plan(Blueprint.of(settings, FACTS, scripts), Inventory.empty(FakeAws.NOW));
    }

    /** Everything stands as these settings asked for; the plan is for others. */
    static Plan changed(StackSettings before, StackSettings after) {
        var standing = Blueprint.of(before, FACTS, BootScripts.NONE);
        return Planner.plan(Blueprint.of(after, FACTS, BootScripts.NONE), inventory(standing, Live.Phase.READY));
    }

    /** Everything is there, in the same phase. */
    static Plan withAll(StackSettings settings, Live.Phase phase) {
        var blueprint = Blueprint.of(settings, FACTS, BootScripts.NONE);
        return Planner.plan(blueprint, inventory(blueprint, phase));
    }

    /** A first run was cut off when only the VPC stood. */
    static Plan withOnlyTheNetwork() {
        var blueprint = Blueprint.of(Samples.settings(), FACTS, BootScripts.NONE);
        var vpc = live(blueprint, blueprint.get(Addresses.VPC), Live.Phase.READY, Map.of());
        var inventory = new Inventory(Map.of(vpc.address(), vpc), List.of(), List.of(), Optional.empty(), FakeAws.NOW);
        return Planner.plan(blueprint, inventory);
    }

    /** The names of others stand in the way. */
    static Plan conflicting(List<Inventory.Conflict> conflicts) {
        var blueprint = Blueprint.of(Samples.settings(), FACTS, BootScripts.NONE);
        var inventory = new Inventory(Map.of(), List.of(), conflicts, Optional.empty(), FakeAws.NOW);
        return Planner.plan(blueprint, inventory);
    }

    private static Inventory inventory(Blueprint standing, Live.Phase phase) {
        var present = new HashMap<Address, Live>();
        for (var address : standing.createGraph().order()) {
            present.put(address, live(standing, standing.get(address), phase, present));
        }
        return new Inventory(present, List.of(), List.of(), Optional.empty(), FakeAws.NOW);
    }

    private static Live live(Blueprint standing, Resource resource, Live.Phase phase, Map<Address, Live> others) {
        var attributes = standing.wish(
                resource,
                ref -> Optional.ofNullable(others.get(ref.target())).flatMap(live -> live.attribute(ref.attribute())));
        attributes.put("latest_version", "1");
        return new Live(resource.address(), resource.kind(), resource.address() + ".id", phase, attributes);
    }
}
