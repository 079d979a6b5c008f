package studio.titus.rehearsal.ec2;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** The private addresses of subnets, which network interfaces hold. */
final class PrivateAddresses {

    /** AWS keeps the first four addresses of a subnet and the last one. */
    private static final int RESERVED_AT_START = 4;

    private static final int RESERVED = 5;

    private final Ec2Data data;

    PrivateAddresses(Ec2Data data) {
        this.data = data;
    }

    /** How many addresses a subnet has left. */
    int freeAddresses(Subnet subnet) {
        var range = Ipv4Range.parse(subnet.cidrBlock()).orElseThrow();
        return (int) (range.size() - RESERVED - taken(subnet).size());
    }

    private Set<String> taken(Subnet subnet) {
        return data.networkInterfaces
                .all()
                .filter(card -> card.subnetId().equals(subnet.subnetId()))
                .map(NetworkInterface::privateIpAddress)
                .collect(Collectors.toSet());
    }

    /** The wanted address if it can be had, or a free one. */
    String addressFor(Subnet subnet, @Nullable String wanted) {
        var range = Ipv4Range.parse(subnet.cidrBlock()).orElseThrow();
        var taken = taken(subnet);
        if (wanted == null) {
            return anyAddress(subnet, range, taken);
        }
        long last = range.size() - 1;
        if (!range.contains(wanted) || range.offset(wanted) < RESERVED_AT_START || range.offset(wanted) == last) {
            throw Ec2Errors.invalidParameter("Address " + wanted + " does not fall within the subnet's address range");
        }
        if (taken.contains(wanted)) {
            throw Ec2Errors.refused("InvalidIPAddress.InUse", "Address " + wanted + " is in use.");
        }
        return wanted;
    }

    private String anyAddress(Subnet subnet, Ipv4Range range, Set<String> taken) {
        int usable = (int) (range.size() - RESERVED);
        int start = data.world.dice().below("private ip", usable);
        for (int step = 0; step < usable; step++) {
            String candidate = range.address(RESERVED_AT_START + (start + step) % usable);
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
        throw Ec2Errors.refused(
                "InsufficientFreeAddressesInSubnet",
                "There are not enough free addresses in subnet '" + subnet.subnetId()
                        + "' to satisfy the requested number of instances.");
    }
}
