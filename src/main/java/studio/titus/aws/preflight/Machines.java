package studio.titus.aws.preflight;

import java.util.List;
import java.util.stream.Stream;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Change.Action;
import studio.titus.plan.ComputeSpec;
import studio.titus.plan.Plan;
import studio.titus.plan.Resource;

/** The machines that a blueprint asks for. */
final class Machines {

    /** A machine and which of the resources it is; for agents, their launch template. */
    record Named(Address address, ComputeSpec.Machine spec) {}

    private Machines() {}

    /** The four nodes, then the agents. */
    static List<Named> of(Blueprint blueprint) {
        return blueprint.resources().stream().flatMap(Machines::machine).toList();
    }

    private static Stream<Named> machine(Resource resource) {
        var address = resource.address();
        if (resource.spec() instanceof ComputeSpec.Instance instance) {
            return Stream.of(new Named(address, instance.machine()));
        }
        return resource.spec() instanceof ComputeSpec.LaunchTemplate template
                ? Stream.of(new Named(address, template.machine()))
                : Stream.empty();
    }

    /** Those that a plan launches: now, or whenever the group makes its next agent. */
    static List<Named> toLaunch(Plan plan) {
        return of(plan.blueprint()).stream()
                .filter(machine -> launches(plan, machine.address()))
                .toList();
    }

    private static boolean launches(Plan plan, Address address) {
        var action = plan.change(address).action();
        if (address.equals(Addresses.AGENT_TEMPLATE)) {
            return action != Action.NONE || plan.change(Addresses.AGENT_GROUP).action() != Action.NONE;
        }
        return action == Action.CREATE || action == Action.REPLACE;
    }

    /** The types of machines, each once. */
    static List<String> types(List<Named> machines) {
        return machines.stream()
                .map(machine -> machine.spec().instanceType())
                .distinct()
                .toList();
    }
}
