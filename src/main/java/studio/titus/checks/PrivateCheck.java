package studio.titus.checks;

import java.util.stream.Collectors;
import studio.titus.plan.Exposure;

/** Whether the nodes behind the bastion are out of the internet's reach, as EC2 has it. */
record PrivateCheck(StackNodes nodes, Exposure exposure, Surroundings outside) {

    Finding addresses() {
        var exposed = nodes.booting().stream()
                .flatMap(node -> exposure.of(node.instanceId())
                        .map(Exposure.Card::publicAddress)
                        .filter(address -> !address.isEmpty())
                        .map(address -> "%s has %s".formatted(node.name(), address)))
                .toList();
        return exposed.isEmpty()
                ? Finding.holds(nodes.booting().stream()
                        .map(node -> "%s has %s alone".formatted(node.name(), node.host()))
                        .collect(Collectors.joining(", ")))
                : Finding.fails(
                        String.join(", ", exposed),
                        "With a public address only the security groups keep strangers away. Take the address away in"
                                + " EC2's console.");
    }

    /** Only machines that bear one of the stack's groups may talk to the nodes. */
    Finding sources() {
        var strangers = nodes.booting().stream()
                .flatMap(node -> exposure.into(node.instanceId()))
                .filter(opening -> !opening.fromGroup())
                .distinct()
                .toList();
        return strangers.isEmpty()
                ? Finding.holds(sourceGroups())
                : Finding.fails(
                        strangers.stream()
                                .map(opening -> "%s lets in %s".formatted(opening.id(), opening.source()))
                                .collect(Collectors.joining(", ")),
                        "Whoever has an address there gets through.",
                        RuleFixes.of(strangers, outside));
    }

    private String sourceGroups() {
        return "from "
                + nodes.booting().stream()
                        .flatMap(node -> exposure.into(node.instanceId()))
                        .map(Exposure.Opening::source)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
