package studio.titus.rehearsal.ec2;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneState;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypeOfferingsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypeOfferingsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeOffering;
import software.amazon.awssdk.services.ec2.model.LocationType;
import software.amazon.awssdk.services.ec2.model.Region;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** What there is to know about regions, zones and instance types. */
final class RegionFacts {

    private final Ec2Data data;
    private final Filters<AvailabilityZone> zoneFilters = new Filters<AvailabilityZone>()
            .byOne("zone-name", AvailabilityZone::zoneName)
            .byOne("zone-id", AvailabilityZone::zoneId)
            .byOne("zone-type", AvailabilityZone::zoneType)
            .byOne("state", AvailabilityZone::stateAsString)
            .byOne("region-name", AvailabilityZone::regionName)
            .byOne("opt-in-status", AvailabilityZone::optInStatusAsString);
    private final Filters<InstanceTypeOffering> offeringFilters = new Filters<InstanceTypeOffering>()
            .byOne("instance-type", InstanceTypeOffering::instanceTypeAsString)
            .byOne("location", InstanceTypeOffering::location);
    private final Filters<InstanceTypeInfo> typeFilters = new Filters<InstanceTypeInfo>()
            .byOne("instance-type", InstanceTypeInfo::instanceTypeAsString)
            .byOne("free-tier-eligible", type -> type.freeTierEligible().toString());

    RegionFacts(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(DescribeRegionsRequest.class, this::regions)
                .on(DescribeAvailabilityZonesRequest.class, this::zones)
                .on(DescribeInstanceTypeOfferingsRequest.class, this::offerings)
                .on(DescribeInstanceTypesRequest.class, this::types);
    }

    private DescribeRegionsResponse regions(DescribeRegionsRequest request) {
        var regions = Place.everywhere()
                .map(Place::region)
                .filter(name ->
                        request.regionNames().isEmpty() || request.regionNames().contains(name))
                .sorted()
                .map(name -> Region.builder()
                        .regionName(name)
                        .endpoint("ec2." + name + ".amazonaws.com")
                        .optInStatus("opt-in-not-required")
                        .build())
                .toList();
        return DescribeRegionsResponse.builder().regions(regions).build();
    }

    private DescribeAvailabilityZonesResponse zones(DescribeAvailabilityZonesRequest request) {
        var zones = data.place.zones().stream()
                .filter(zone ->
                        request.zoneNames().isEmpty() || request.zoneNames().contains(zone.name()))
                .filter(zone -> request.zoneIds().isEmpty() || request.zoneIds().contains(zone.id()))
                .map(this::zone)
                .filter(zone -> zoneFilters.accept(zone, Map.of(), request.filters()))
                .toList();
        return DescribeAvailabilityZonesResponse.builder()
                .availabilityZones(zones)
                .build();
    }

    private AvailabilityZone zone(Place.Zone zone) {
        return AvailabilityZone.builder()
                .zoneName(zone.name())
                .zoneId(zone.id())
                .zoneType("availability-zone")
                .regionName(data.place.region())
                .groupName(data.place.region() + "-zg-1")
                .networkBorderGroup(data.place.region())
                .optInStatus("opt-in-not-required")
                .state(AvailabilityZoneState.AVAILABLE)
                .build();
    }

    private DescribeInstanceTypeOfferingsResponse offerings(DescribeInstanceTypeOfferingsRequest request) {
        var by = request.locationType() == null ? LocationType.REGION : request.locationType();
        List<InstanceTypeOffering> found = MachineType.everyOne()
                .flatMap(type -> locations(type, by)
                        .map(location -> InstanceTypeOffering.builder()
                                .instanceType(type.name())
                                .locationType(by)
                                .location(location)
                                .build()))
                .filter(offering -> offeringFilters.accept(offering, Map.of(), request.filters()))
                .toList();
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return DescribeInstanceTypeOfferingsResponse.builder()
                .instanceTypeOfferings(page.items())
                .nextToken(page.next())
                .build();
    }

    private Stream<String> locations(MachineType type, LocationType by) {
        var zones = data.place.zones().stream().filter(zone -> data.place.offers(type, zone));
        return switch (by) {
            case AVAILABILITY_ZONE -> zones.map(Place.Zone::name);
            case AVAILABILITY_ZONE_ID -> zones.map(Place.Zone::id);
            case REGION, OUTPOST, UNKNOWN_TO_SDK_VERSION ->
                zones.map(zone -> data.place.region()).distinct();
        };
    }

    private DescribeInstanceTypesResponse types(DescribeInstanceTypesRequest request) {
        var wanted = request.instanceTypesAsStrings();
        var unknown = wanted.stream()
                .filter(name ->
                        MachineType.named(name).filter(data.place::offers).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw Ec2Errors.refused(
                    "InvalidInstanceType", "The following supplied instance types do not exist: " + unknown);
        }
        var found = MachineType.everyOne()
                .filter(data.place::offers)
                .filter(type -> wanted.isEmpty() || wanted.contains(type.name()))
                .map(RegionFacts::info)
                .filter(info -> typeFilters.accept(info, Map.of(), request.filters()))
                .toList();
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return DescribeInstanceTypesResponse.builder()
                .instanceTypes(page.items())
                .nextToken(page.next())
                .build();
    }

    private static InstanceTypeInfo info(MachineType type) {
        return InstanceTypeInfo.builder()
                .instanceType(type.name())
                .freeTierEligible(type.freeTier())
                .vCpuInfo(cpu -> cpu.defaultVCpus(type.vcpus())
                        .defaultCores(type.vcpus())
                        .defaultThreadsPerCore(1))
                .memoryInfo(memory -> memory.sizeInMiB((long) type.memoryMib()))
                .processorInfo(cpu -> cpu.supportedArchitecturesWithStrings("x86_64"))
                .currentGeneration(!type.family().equals("m4"))
                .build();
    }
}
