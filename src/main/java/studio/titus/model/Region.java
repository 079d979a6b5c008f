package studio.titus.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An AWS region.
 *
 * @param code for instance {@code eu-west-1}
 * @param displayName for instance {@code Europe (Ireland)}
 */
public record Region(String code, String displayName, Partition partition) implements Comparable<Region> {

    /** Every region this version knows, by partition and place. */
    public static List<Region> all() {
        return RegionTable.ALL;
    }

    /** The region of exactly this code, empty if this version does not know it. */
    public static Optional<Region> find(String code) {
        return RegionTable.ALL.stream()
                .filter(region -> region.code.equals(code))
                .findFirst();
    }

    /** Reads a region's code; a typing slip is answered with the nearest code, a zone with its region. */
    public static Checked<Region> check(String text) {
        String code = text.strip();
        if (code.isEmpty()) {
            return Checked.invalid(
                    "region.empty", "The region is missing. Type a region's code, for instance eu-west-1.");
        }
        return find(code).map(Region::known).orElseGet(() -> unknown(code));
    }

    /** @throws IllegalArgumentException with the message of {@link #check} */
    public static Region of(String code) {
        return check(code).orElseThrow();
    }

    /** Whether no t2 or no m4 machine is offered in any zone, seen on 2026-08-01: the default sizes fail there. */
    public boolean lacksDefaultTypes() {
        return RegionTable.WITHOUT_T2_OR_M4.contains(code);
    }

    private static Checked<Region> known(Region region) {
        return region.partition == Partition.AWS
                ? Checked.valid(region)
                : Checked.valid(
                        region,
                        "%s is outside the standard AWS partition: prices, images and downloads there are untested."
                                .formatted(region.code));
    }

    private static Checked<Region> unknown(String text) {
        Optional<Region> zoneOf = find(text.replaceFirst("[a-f]$", ""));
        if (zoneOf.isPresent()) {
            String code = zoneOf.get().code;
            return Checked.invalid(
                    "region.zone", "%s is an availability zone. Type its region, %s.".formatted(text, code), code);
        }
        Optional<String> nearest = find(text.toLowerCase(Locale.ROOT))
                .map(Region::code)
                .or(() -> byName(text))
                .or(() -> Nearest.to(text, codes()));
        return nearest.<Checked<Region>>map(code -> Checked.invalid(
                        "region.unknown",
                        "There is no AWS region \"%s\". Type %s if you meant %s."
                                .formatted(text, code, of(code).displayName),
                        code))
                .orElseGet(() -> Checked.invalid(
                        "region.unknown",
                        "There is no AWS region \"%s\". Type a region's code, for instance eu-west-1 or us-east-1."
                                .formatted(text)));
    }

    private static Optional<String> byName(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return RegionTable.ALL.stream()
                .filter(region -> name.length() > 3
                        && region.displayName.toLowerCase(Locale.ROOT).contains(name))
                .map(Region::code)
                .findFirst();
    }

    private static Collection<String> codes() {
        return RegionTable.ALL.stream().map(Region::code).toList();
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
