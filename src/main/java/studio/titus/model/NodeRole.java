package studio.titus.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The four machines that exist once each; agents are a group besides. */
public enum NodeRole {
    BASTION(OptionalInt.empty()),
    PREREQS(OptionalInt.of(10)),
    MASTER(OptionalInt.of(11)),
    GATEWAY(OptionalInt.of(12));

    private final OptionalInt hostNumber;

    NodeRole(OptionalInt hostNumber) {
        this.hostNumber = hostNumber;
    }

    /** The name in settings, commands and resource addresses, for instance {@code bastion}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which address of the private subnet the node always has; empty for the bastion in the public subnet. */
    public OptionalInt hostNumber() {
        return hostNumber;
    }

    /** The node's fixed address within the private subnet, empty for the bastion. */
    public Optional<String> privateAddress(Cidr privateSubnet) {
        return hostNumber.isPresent() ? Optional.of(privateSubnet.host(hostNumber.getAsInt())) : Optional.empty();
    }
}
