package studio.titus.rehearsal.ec2;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param first the first address, as an unsigned 32-bit number in a long
 * @param prefix how many leading bits all addresses share, 0 to 32
 */
record Ipv4Range(long first, int prefix) {

    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** Reads {@code a.b.c.d/n}; bits behind the prefix are cleared, as EC2 does. Empty when it is no such thing. */
    static Optional<Ipv4Range> parse(String cidr) {
        var match = CIDR.matcher(cidr);
        if (!match.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int part = 1; part <= 4; part++) {
            int octet = Integer.parseInt(match.group(part));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address << 8 | octet;
        }
        int prefix = Integer.parseInt(match.group(5));
        return prefix > 32 ? Optional.empty() : Optional.of(new Ipv4Range(address & mask(prefix), prefix));
    }

    private static long mask(int prefix) {
        return 0xFFFFFFFFL << (32 - prefix) & 0xFFFFFFFFL;
    }

    long size() {
        return 1L << (32 - prefix);
    }

    boolean contains(Ipv4Range other) {
        return prefix <= other.prefix && (other.first & mask(prefix)) == first;
    }

    boolean contains(String address) {
        return parse(address + "/32").filter(this::contains).isPresent();
    }

    boolean overlaps(Ipv4Range other) {
        return contains(other) || other.contains(this);
    }

    /** The address {@code offset} places behind the first one. */
    String address(long offset) {
        long address = first + offset;
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    /** How far {@code address} lies behind the first one. */
    long offset(String address) {
        return parse(address + "/32").orElseThrow().first - first;
    }

    @Override
    public String toString() {
        return address(0) + "/" + prefix;
    }
}
