package studio.titus.aws.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.Filter;
import studio.titus.engine.Marks;
import studio.titus.model.StackName;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Kind;
import studio.titus.plan.Resource;

/** Tells by tags what belongs to one stack, and which of its resources it is. */
final class StackMark {

    private static final Map<String, Resource> KNOWN = Blueprint.skeleton().resources().stream()
            .collect(Collectors.toUnmodifiableMap(resource -> resource.address().value(), Function.identity()));

    private final StackName stack;

    StackMark(StackName stack) {
        this.stack = stack;
    }

    StackName stack() {
        return stack;
    }

    /** For the describe calls of EC2 and Auto Scaling. */
    Filter filter() {
        return Ours.filter("tag:" + Marks.STACK, stack.value());
    }

    boolean on(Map<String, String> tags) {
        return stack.value().equals(tags.get(Marks.STACK));
    }

    /** Whether these tags are the marks of this resource. */
    boolean on(Map<String, String> tags, Address address) {
        return on(tags) && address.value().equals(tags.get(Marks.RESOURCE));
    }

    /** Which resource of this kind these tags name, if it is one of this stack's. Marks of newer versions name none. */
    Optional<Address> address(Map<String, String> tags, Kind kind) {
        return Optional.ofNullable(tags.get(Marks.RESOURCE))
                .filter(_ -> on(tags))
                .flatMap(value -> Optional.ofNullable(KNOWN.get(value)))
                .filter(resource -> resource.kind() == kind)
                .map(Resource::address);
    }

    /** Whose something with these tags is, as a phrase. */
    static String owner(Map<String, String> tags) {
        var other = tags.get(Marks.STACK);
        return other == null ? "not made by Titus Studio" : "made for stack " + other;
    }

    /** The addresses of a kind. */
    static List<Address> addresses(Kind kind) {
        return KNOWN.values().stream()
                .filter(resource -> resource.kind() == kind)
                .map(Resource::address)
                .sorted()
                .toList();
    }
}
