package studio.titus.aws.preflight;

import java.util.List;
import java.util.stream.Stream;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Resource;
import studio.titus.plan.Spec;

/** The machines that a blueprint asks for. */
final class Machines {

    /** A machine and which of the resources it is; for agents, their launch template. */
    record Named(Address address, Spec.Machine spec) {}

    private Machines() {}

    /** The four nodes, then the agents. */
    static List<Named> of(Blueprint blueprint) {
        return blueprint.resources().stream().flatMap(Machines::machine).toList();
    }

    private static Stream<Named> machine(Resource resource) {
        var address = resource.address();
        if (resource.spec() instanceof Spec.Instance instance) {
            return Stream.of(new Named(address, instance.machine()));
        }
        return resource.spec() instanceof Spec.LaunchTemplate template
                ? Stream.of(new Named(address, template.machine()))
                : Stream.empty();
    }

    /** The types that machines have, each once. */
    static List<String> types(Blueprint blueprint) {
        return of(blueprint).stream()
                .map(machine -> machine.spec().instanceType())
                .distinct()
                .toList();
    }
}
