package studio.titus.plan;

import java.util.Map;
import java.util.Optional;

/**
 * One resource as it stands in AWS now.
 *
 * @param address which of the 38 it is
 * @param id AWS's id, or the name where the kind has none
 * @param attributes Terraform's attribute names to values, in the canonical form of {@link Spec#attributes}, and whatever else the kind
 *     gives ({@code arn}, {@code public_ip} …)
 */
public record Live(Address address, Kind kind, String id, Phase phase, Map<String, String> attributes) {

    /** How far its life has come. */
    public enum Phase {
        /** AWS is still making it. */
        PENDING,
        /** It can be used. */
        READY,
        /** AWS gave up making it; it must be replaced. */
        FAILED,
        /** AWS is removing it. */
        DELETING,
        /** AWS has removed it, and only still speaks of it. */
        GONE
    }

    public Live {
        attributes = Map.copyOf(attributes);
    }

    /** The value of an attribute; {@code id} is one of them. */
    public Optional<String> attribute(String name) {
        return name.equals("id") ? Optional.of(id) : Optional.ofNullable(attributes.get(name));
    }

    /** The value of an attribute, or "". */
    public String attributeOr(String name) {
        return attribute(name).orElse("");
    }
}
