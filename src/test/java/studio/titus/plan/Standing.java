package studio.titus.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import studio.titus.plan.Live.Phase;

/** What a look at AWS finds of a stack that stands as its blueprint says, and what tests change about it. */
final class Standing {

    private final Map<Address, Live> all = new LinkedHashMap<>();

    private Standing() {}

    /** The whole stack. */
    static Standing of(Blueprint blueprint) {
        var standing = new Standing();
        for (var address : blueprint.createGraph().order()) {
            var resource = blueprint.get(address);
            var attributes = new TreeMap<>(blueprint.wish(resource, standing.resolver()));
            attributes.put("arn", "arn-" + address.name());
            if (resource.kind() == Kind.LAUNCH_TEMPLATE) {
                attributes.put("latest_version", "1");
            }
            standing.all.put(
                    address, new Live(address, resource.kind(), "id-" + address.name(), Phase.READY, attributes));
        }
        return standing;
    }

    private Resolver resolver() {
        return ref -> Optional.ofNullable(all.get(ref.target())).flatMap(live -> live.attribute(ref.attribute()));
    }

    Standing without(Address... addresses) {
        List.of(addresses).forEach(all::remove);
        return this;
    }

    Standing with(Address address, String attribute, String value) {
        return changed(address, live -> {
            var attributes = new HashMap<>(live.attributes());
            attributes.put(attribute, value);
            return new Live(address, live.kind(), live.id(), live.phase(), attributes);
        });
    }

    Standing in(Phase phase, Address address) {
        return changed(address, live -> new Live(address, live.kind(), live.id(), phase, live.attributes()));
    }

    private Standing changed(Address address, UnaryOperator<Live> change) {
        all.computeIfPresent(address, (_, live) -> change.apply(live));
        return this;
    }

    Inventory inventory(Live... strays) {
        return new Inventory(all, List.of(strays), List.of(), Optional.empty(), Instant.EPOCH);
    }
}
