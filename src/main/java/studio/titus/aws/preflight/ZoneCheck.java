package studio.titus.aws.preflight;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneState;
import software.amazon.awssdk.services.ec2.model.InstanceTypeOffering;
import software.amazon.awssdk.services.ec2.model.LocationType;

/** Whether the zone of the stack offers every machine type that the settings ask for. */
final class ZoneCheck {

    private final Asker asker;
    private final String zoneId;
    private final List<String> types;

    /** @param zoneId where the stack shall stand; "" leaves it to AWS, any one zone must do then */
    ZoneCheck(Asker asker, String zoneId, List<String> types) {
        this.asker = asker;
        this.zoneId = zoneId;
        this.types = types;
    }

    Finding look() {
        var available = available();
        var offered = offered();
        var complete = available.stream()
                .filter(zone -> offered.getOrDefault(zone, Set.of()).containsAll(types))
                .toList();
        if (zoneId.isEmpty() ? !complete.isEmpty() : complete.contains(zoneId)) {
            var zone = zoneId.isEmpty() ? complete.getFirst() : zoneId;
            return Finding.ok("Zone %s offers %s.".formatted(zone, String.join(", ", types)));
        }
        return Finding.stop(reason(available, offered), fix(complete, offered));
    }

    private String reason(Set<String> available, Map<String, Set<String>> offered) {
        if (!zoneId.isEmpty() && !available.contains(zoneId)) {
            return "Zone %s is not available to this account.".formatted(zoneId);
        }
        if (!zoneId.isEmpty()) {
            return "Zone %s does not offer %s.".formatted(zoneId, missing(offered.getOrDefault(zoneId, Set.of())));
        }
        return "No zone of the region offers all of %s.".formatted(String.join(", ", types));
    }

    private String fix(List<String> complete, Map<String, Set<String>> offered) {
        if (!complete.isEmpty()) {
            return "Set zoneId to %s, which offer%s all."
                    .formatted(String.join(" or ", complete), complete.size() == 1 ? "s" : "");
        }
        var anywhere = offered.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return anywhere.containsAll(types)
                ? "Choose types that one zone offers together, or another region."
                : "No zone here offers %s: choose other types (t3 for nodes, m5.large for agents) or another region."
                        .formatted(missing(anywhere));
    }

    private String missing(Set<String> offered) {
        return types.stream().filter(Predicate.not(offered::contains)).collect(Collectors.joining(", "));
    }

    private Set<String> available() {
        return asker
                .ask("ec2:DescribeAvailabilityZones", clients -> clients.ec2().describeAvailabilityZones(request -> {}))
                .availabilityZones()
                .stream()
                .filter(zone -> zone.state() == AvailabilityZoneState.AVAILABLE)
                .filter(zone -> zone.zoneType() == null || zone.zoneType().equals("availability-zone"))
                .map(zone -> String.valueOf(zone.zoneId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Types by the id of their zone. */
    private Map<String, Set<String>> offered() {
        return asker
                .ask(
                        "ec2:DescribeInstanceTypeOfferings",
                        clients -> clients.ec2()
                                .describeInstanceTypeOfferings(
                                        request -> request.locationType(LocationType.AVAILABILITY_ZONE_ID)
                                                .filters(filter -> filter.name("instance-type")
                                                        .values(types))))
                .instanceTypeOfferings()
                .stream()
                .collect(Collectors.groupingBy(
                        InstanceTypeOffering::location,
                        TreeMap::new,
                        Collectors.mapping(InstanceTypeOffering::instanceTypeAsString, Collectors.toSet())));
    }
}
