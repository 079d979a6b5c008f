package studio.titus.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An IPv4 range in CIDR notation without host bits. Order is by address, wider ranges first.
 *
 * @param network the first address as an unsigned 32-bit number, 0..4294967295
 * @param prefix length of the network part in bits, 0..32
 */
public record Cidr(long network, int prefix) implements Comparable<Cidr> {

    /** The whole of IPv4, {@code 0.0.0.0/0}. */
    public static final Cidr EVERYWHERE = new Cidr(0, 0);

    private static final int BITS = 32;

    /** RFC 1918, and RFC 6598 for carrier-grade NAT. */
    private static final List<Cidr> PRIVATE = Stream.of(
                    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
            .map(Cidr::of)
            .toList();

    /** @throws IllegalArgumentException if a number is out of range or host bits are set */
    public Cidr {
        if (prefix < 0 || prefix > BITS) {
            throw new IllegalArgumentException("A prefix length is 0 to 32, not " + prefix);
        }
        if (network < 0 || network >= 1L << BITS || network % addresses(prefix) != 0) {
            throw new IllegalArgumentException("The address does not start a /" + prefix + " range");
        }
    }

    /** Reads {@code a.b.c.d/n}; answers malformed text, IPv6, a bad prefix and host bits each in its own words. */
    public static Checked<Cidr> check(String text) {
        return CidrParser.parse(text.strip());
    }

    /** @throws IllegalArgumentException with the message of {@link #check} */
    public static Cidr of(String text) {
        return check(text).orElseThrow();
    }

    /** The range of exactly this number of bits around an address; host bits are cleared. */
    static Cidr around(long address, int prefix) {
        return new Cidr(address - address % addresses(prefix), prefix);
    }

    /** How many addresses there are, 1..4294967296. */
    public long size() {
        return addresses(prefix);
    }

    public boolean contains(Cidr other) {
        return prefix <= other.prefix && around(other.network, prefix).equals(this);
    }

    /** Whether a dotted address lies in the range; text that is no address does not. */
    public boolean containsAddress(String address) {
        return check(address + "/32").toOptional().filter(this::contains).isPresent();
    }

    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** The n-th address, dotted, counted from 0, the network address itself.
     *
     * @throws IllegalArgumentException if the range has no such address
     */
    public String host(long n) {
        if (n < 0 || n >= size()) {
            throw new IllegalArgumentException(this + " has no host number " + n);
        }
        return dotted(network + n);
    }

    /** Whether this is {@code 0.0.0.0/0}. */
    public boolean isEverywhere() {
        return prefix == 0;
    }

    /** Whether the whole range lies in private (RFC 1918) or shared (RFC 6598) space. */
    public boolean isPrivate() {
        return PRIVATE.stream().anyMatch(space -> space.contains(this));
    }

    /** Drops repeated ranges and ranges inside others, keeps the order of the rest, and says what was dropped. */
    public static Merged merge(List<Cidr> ranges) {
        List<Cidr> kept = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            Cidr range = ranges.get(i);
            Predicate<Cidr> wider = other -> !other.equals(range) && other.contains(range);
            if (kept.contains(range)) {
                notes.add(range + " stands twice; once is enough.");
            } else {
                ranges.stream()
                        .filter(wider)
                        .findFirst()
                        .ifPresentOrElse(
                                other -> notes.add(range + " is left out: " + other + " contains it."),
                                () -> kept.add(range));
            }
        }
        return new Merged(kept, notes);
    }

    /**
     * A list of ranges none of which contains another.
     *
     * @param notes a sentence for each range that was left out
     */
    public record Merged(List<Cidr> ranges, List<String> notes) {
        public Merged {
            ranges = List.copyOf(ranges);
            notes = List.copyOf(notes);
        }
    }

    @Override
    public int compareTo(Cidr other) {
        return Comparator.comparingLong(Cidr::network)
                .thenComparingInt(Cidr::prefix)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return dotted(network) + "/" + prefix;
    }

    private static long addresses(int prefix) {
        return 1L << (BITS - prefix);
    }

    static String dotted(long address) {
        return "%d.%d.%d.%d".formatted(address >> 24 & 255, address >> 16 & 255, address >> 8 & 255, address & 255);
    }
}
