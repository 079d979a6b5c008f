package studio.titus.rehearsal.ec2;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A region: its availability zones and what they offer (moto's copy of AWS's offerings of 2026-08-01).
 *
 * @param region for example {@code eu-west-1}
 * @param zones the zones in the order of their letters
 * @param withoutT2 ids of the zones that have no t2
 * @param withoutM4 ids of the zones that have no m4
 * @param withoutModern ids of the zones that have no t3, m5, c5
 */
record Place(String region, List<Zone> zones, Set<String> withoutT2, Set<String> withoutM4, Set<String> withoutModern) {

    private static final Map<String, Place> ALL = all();

    /**
     * An availability zone.
     *
     * @param name for example {@code eu-west-1a}; which zone hides behind a letter differs between accounts
     * @param id for example {@code euw1-az3}; the same for all accounts
     */
    record Zone(String name, String id) {}

    /** The region of this name, if the rehearsal has it. */
    static Optional<Place> named(String region) {
        return Optional.ofNullable(ALL.get(region));
    }

    static Stream<Place> everywhere() {
        return ALL.values().stream();
    }

    boolean offers(MachineType type, Zone zone) {
        return switch (type.family()) {
            case "t2" -> !withoutT2.contains(zone.id());
            case "m4" -> !withoutM4.contains(zone.id());
            default -> !withoutModern.contains(zone.id());
        };
    }

    boolean offers(MachineType type) {
        return zones.stream().anyMatch(zone -> offers(type, zone));
    }

    private static Map<String, Place> all() {
        Map<String, Place> places = new LinkedHashMap<>();
        Stream.of(
                        place("us-east-1", "use1", "az6 az1 az2 az4 az3 az5", "", "", "az3"),
                        place("us-east-2", "use2", "az1 az2 az3", "", "", ""),
                        place("us-west-2", "usw2", "az2 az1 az3 az4", "az4", "az4", ""),
                        place("eu-west-1", "euw1", "az3 az1 az2", "", "", ""),
                        place("eu-west-2", "euw2", "az2 az3 az1", "", "", ""),
                        place("eu-central-1", "euc1", "az2 az3 az1", "", "", ""),
                        place("eu-west-3", "euw3", "az1 az2 az3", "", "az1 az2 az3", ""),
                        place("eu-north-1", "eun1", "az1 az2 az3", "az1 az2 az3", "az1 az2 az3", ""))
                .forEach(place -> places.put(place.region(), place));
        return Map.copyOf(places);
    }

    private static Place place(
            String region, String code, String zoneIds, String withoutT2, String withoutM4, String withoutModern) {
        var ids = ids(code, zoneIds);
        var zones = Stream.iterate(0, letter -> letter < ids.size(), letter -> letter + 1)
                .map(letter -> new Zone(region + (char) ('a' + letter), ids.get(letter)))
                .toList();
        return new Place(
                region,
                zones,
                Set.copyOf(ids(code, withoutT2)),
                Set.copyOf(ids(code, withoutM4)),
                Set.copyOf(ids(code, withoutModern)));
    }

    private static List<String> ids(String code, String zones) {
        return Arrays.stream(zones.split(" "))
                .filter(zone -> !zone.isEmpty())
                .map(zone -> code + "-" + zone)
                .toList();
    }
}
