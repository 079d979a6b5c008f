package studio.titus.aws.resource;

import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;

/** Says in words what a network interface is, so that a person finds it in the console and guesses who made it. */
final class InterfaceText {

    private InterfaceText() {}

    static String describe(NetworkInterface networkInterface) {
        var facts = Stream.of(
                        quoted(networkInterface.description()),
                        networkInterface.statusAsString(),
                        instance(networkInterface),
                        owner(networkInterface))
                .filter(fact -> !fact.isEmpty())
                .toList();
        return "network interface %s (%s)".formatted(networkInterface.networkInterfaceId(), String.join(", ", facts));
    }

    private static String quoted(String description) {
        return description == null || description.isBlank() ? "" : "\"" + description + "\"";
    }

    private static String instance(NetworkInterface networkInterface) {
        var attachment = networkInterface.attachment();
        return attachment == null || attachment.instanceId() == null ? "" : "of instance " + attachment.instanceId();
    }

    private static String owner(NetworkInterface networkInterface) {
        var requester = networkInterface.requesterId();
        return requester == null || requester.isBlank() ? "" : "made by " + requester;
    }
}
