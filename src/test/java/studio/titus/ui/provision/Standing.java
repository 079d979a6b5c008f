package studio.titus.ui.provision;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Ref;
import studio.titus.plan.Resource;

/** Resources as they stand in AWS when they are just as the blueprint wants them. */
public final class Standing {

    private static final Map<Address, String> PUBLIC =
            Map.of(Addresses.BASTION, "198.51.100.23", Addresses.NAT_ADDRESS, "198.51.100.40");

    private static final long LAUNCHED_AGO = 2580;

    private Standing() {}

    /** An inventory of these resources of the blueprint. */
    public static Inventory of(Blueprint blueprint, Collection<Address> addresses, Instant lookedAt) {
        Map<Address, Live> present = new LinkedHashMap<>();
        for (Resource resource : blueprint.resources()) {
            if (addresses.contains(resource.address())) {
                present.put(resource.address(), live(blueprint, resource));
            }
        }
        Optional<Inventory.Anchor> anchor = Optional.ofNullable(present.get(Addresses.VPC))
                .map(vpc -> new Inventory.Anchor(
                        vpc.id(),
                        "00ff",
                        blueprint.settings().namePrefix().value(),
                        blueprint.settings().bucket().value()));
        return new Inventory(present, List.of(), List.of(), anchor, lookedAt);
    }

    /** One resource, ready. */
    public static Live live(Blueprint blueprint, Resource resource) {
        Map<String, String> attributes =
                new LinkedHashMap<>(blueprint.wish(resource, ref -> Optional.of(value(blueprint, ref))));
        Address address = resource.address();
        attributes.put("arn", arn(address));
        attributes.put("public_ip", PUBLIC.getOrDefault(address, ""));
        if (address.equals(Addresses.AGENT_GROUP)) {
            attributes.put("agent_ips", "30.0.100.130");
        }
        attributes.put("latest_version", "1");
        attributes.put(
                "launch_time", FakeSession.START.minusSeconds(LAUNCHED_AGO).toString());
        return new Live(address, resource.kind(), id(blueprint, address), Live.Phase.READY, attributes);
    }

    private static String value(Blueprint blueprint, Ref ref) {
        return switch (ref.attribute()) {
            case "id" -> id(blueprint, ref.target());
            case "arn" -> arn(ref.target());
            case "latest_version" -> "1";
            default -> ref.target().name();
        };
    }

    private static String arn(Address address) {
        return "arn:aws:iam::123456789012:role/" + address.name();
    }

    private static String id(Blueprint blueprint, Address address) {
        return switch (blueprint.get(address).kind()) {
            case BUCKET -> blueprint.settings().bucket().value();
            case ROLE, ROLE_POLICY, INSTANCE_PROFILE, KEY_PAIR, AUTO_SCALING_GROUP -> address.name();
            default -> "id-%08x".formatted(address.hashCode());
        };
    }
}
