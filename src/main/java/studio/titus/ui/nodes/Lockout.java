package studio.titus.ui.nodes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.model.Cidr;
import studio.titus.model.StackSettings;

/**
 * This computer's address is in none of the trusted ranges, so that the bastion does not answer it.
 *
 * @param address as a range of one
 * @param settings as they stand
 */
public record Lockout(Cidr address, StackSettings settings) {

    private static final int ONE_ADDRESS = 32;

    /** @param address dotted IPv4, as AWS sees it */
    public static Optional<Lockout> of(StackSettings settings, String address) {
        return Cidr.check(address + "/32")
                .toOptional()
                .filter(own -> settings.trustedCidr().stream().noneMatch(range -> range.contains(own)))
                .map(own -> new Lockout(own, settings));
    }

    /** The ranges trusted now, as text. */
    public String trusted() {
        return settings.trustedCidr().stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }

    /** The settings that let this computer in: a single address was an earlier one of ours and goes, wider or several ranges stay. */
    public StackSettings mended() {
        List<Cidr> ranges = settings.trustedCidr();
        boolean earlierOne = ranges.size() == 1 && ranges.getFirst().prefix() == ONE_ADDRESS;
        List<Cidr> trusted = earlierOne
                ? List.of(address)
                : Stream.concat(ranges.stream(), Stream.of(address)).toList();
        return settings.toBuilder().trustedCidr(trusted).build();
    }
}
