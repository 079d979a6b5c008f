package studio.titus.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A machine type that runs the nodes' 64-bit x86 image.
 *
 * @param name for instance {@code m4.large}
 * @param vcpus as counted against the quota
 * @param memoryMib memory in MiB
 * @param network what Titus's network tool knows of the type, {@code null} when it does not know the type at all
 */
public record InstanceType(
        String name, int vcpus, int memoryMib, @Nullable ContainerNetwork network) {

    /**
     * The tool's fixed entry for a type. Source: titus-executor {@code vpc/limits.go} of 2018-05.
     *
     * @param interfaces network interfaces, the machine's own included
     * @param addresses IPv4 addresses of each interface, its primary one included
     */
    public record ContainerNetwork(int interfaces, int addresses) {

        /** The Mesos attribute: interfaces without the machine's own, and addresses each. */
        public String resourceSet() {
            return "ResourceSet-ENIs-%d-%d".formatted(interfaces - 1, addresses);
        }

        /** How many containers find an address on one machine. */
        public int maxTasks() {
            return (interfaces - 1) * addresses;
        }
    }

    /** Every type this version knows, by family and size. */
    public static List<InstanceType> all() {
        return InstanceTypeTable.ALL;
    }

    /** The types Titus can drive, for choosing agents. */
    public static List<InstanceType> agents() {
        return InstanceTypeTable.ALL.stream()
                .filter(InstanceType::drivesContainers)
                .toList();
    }

    /** The type of exactly this name, empty if this version does not know it. */
    public static Optional<InstanceType> find(String name) {
        return InstanceTypeTable.ALL.stream()
                .filter(type -> type.name.equals(name))
                .findFirst();
    }

    /** Reads a type for one of the nodes. */
    public static Checked<InstanceType> check(String text) {
        return InstanceTypeTable.check(text.strip());
    }

    /** Reads a type for agents: one whose network interfaces Titus's tool knows. */
    public static Checked<InstanceType> checkAgent(String text) {
        return switch (check(text)) {
            case Checked.Valid<InstanceType> valid -> valid.value().asAgent();
            case Checked.Invalid<InstanceType> invalid -> invalid;
        };
    }

    /** @throws IllegalArgumentException with the message of {@link #check} */
    public static InstanceType of(String text) {
        return check(text).orElseThrow();
    }

    /** Whether Titus's network tool knows the type, so that it can be an agent. */
    public boolean drivesContainers() {
        return network != null;
    }

    /** The agent's Mesos attribute {@code res}, empty if Titus cannot drive the type. */
    public Optional<String> resourceSet() {
        return Optional.ofNullable(network).map(ContainerNetwork::resourceSet);
    }

    /** For instance {@code m4}. */
    public String family() {
        return name.substring(0, name.indexOf('.'));
    }

    /** Whether the type counts against the quota of standard on-demand vCPUs, L-1216C47A. */
    public boolean standardQuota() {
        return "acdhimrtz".indexOf(name.charAt(0)) >= 0;
    }

    /** This type as an agent, or why it cannot be one. */
    Checked<InstanceType> asAgent() {
        if (network == null) {
            return InstanceTypeTable.notAnAgent(this);
        }
        return family().equals("c5")
                ? Checked.valid(
                        this, "Titus knows c5 only since its agent package of 2018-05-07; older ones fail on it.")
                : Checked.valid(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
