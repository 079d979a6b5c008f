package studio.titus.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the ways apart in which text fails to be an IPv4 range, and finds what was probably meant. */
final class CidrParser {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)(?:\\s*/\\s*(\\S*))?");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%[^/]*)?(/.*)?");
    private static final String EXAMPLE = "Type four numbers and a prefix length, for instance 203.0.113.7/32.";

    private CidrParser() {}

    static Checked<Cidr> parse(String text) {
        if (text.isEmpty()) {
            return Checked.invalid("cidr.empty", "An address range is missing. " + EXAMPLE);
        }
        if (IPV6.matcher(text).matches()) {
            return Checked.invalid(
                    "cidr.ipv6",
                    "\"%s\" is an IPv6 range; this stack is IPv4 only. Type your IPv4 address, for instance 203.0.113.7/32."
                            .formatted(text));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return Checked.invalid(
                    "cidr.malformed", "\"%s\" is not an IPv4 address range. %s".formatted(text, EXAMPLE));
        }
        return address(numbers)
                .map(address -> range(address, numbers.group(5)))
                .orElseGet(() -> badNumber(text, numbers));
    }

    private static Optional<Long> address(Matcher numbers) {
        long address = 0;
        for (int group = 1; group <= 4; group++) {
            String number = numbers.group(group);
            if (!isOctet(number)) {
                return Optional.empty();
            }
            address = address << 8 | Long.parseLong(number);
        }
        return Optional.of(address);
    }

    /** A leading zero means octal to some programs and nothing to others, so it is refused. */
    private static boolean isOctet(String number) {
        return number.matches("0|[1-9]\\d{0,2}") && Integer.parseInt(number) <= 255;
    }

    private static Checked<Cidr> badNumber(String text, Matcher numbers) {
        int group = 1;
        while (isOctet(numbers.group(group))) {
            group++;
        }
        return Checked.invalid(
                "cidr.octet",
                "\"%s\" in \"%s\" is not a number from 0 to 255 without leading zeros. %s"
                        .formatted(numbers.group(group), text, EXAMPLE));
    }

    private static Checked<Cidr> range(long address, @Nullable String prefixText) {
        if (prefixText == null) {
            String single = Cidr.dotted(address) + "/32";
            return Checked.invalid(
                    "cidr.no-prefix",
                    "The prefix length is missing. Type %s for this one address.".formatted(single),
                    single);
        }
        if (!prefixText.matches("\\d{1,3}") || Integer.parseInt(prefixText) > 32) {
            return Checked.invalid(
                    "cidr.prefix",
                    "\"/%s\" is not a prefix length: IPv4 has /0 to /32. Type %s/32 for this one address."
                            .formatted(prefixText, Cidr.dotted(address)),
                    Cidr.dotted(address) + "/32");
        }
        return withoutHostBits(address, Integer.parseInt(prefixText));
    }

    private static Checked<Cidr> withoutHostBits(long address, int prefix) {
        Cidr range = Cidr.around(address, prefix);
        if (range.network() == address) {
            return Checked.valid(range);
        }
        return Checked.invalid(
                "cidr.host-bits",
                "%s/%d has host bits set: a /%d range starts at %s. Type %s for the range or %s/32 for the one address."
                        .formatted(Cidr.dotted(address), prefix, prefix, range.host(0), range, Cidr.dotted(address)),
                range.toString());
    }
}
