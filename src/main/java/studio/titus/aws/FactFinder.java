package studio.titus.aws;

import static studio.titus.aws.error.Calls.call;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.InstanceTypeOffering;
import software.amazon.awssdk.services.ec2.model.LocationType;
import studio.titus.aws.resource.SideBySide;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.Retry;
import studio.titus.model.BootObject;
import studio.titus.model.NodeRole;
import studio.titus.model.Partition;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.StorageSpec;
import studio.titus.problem.Problem;

/**
 * Looks up what the blueprint must know: the zone that offers all machines, and the image. A stack that stands keeps its own, unless the
 * settings name another zone.
 */
final class FactFinder {

    private static final String XENIAL = "ubuntu/images/hvm-ssd/ubuntu-xenial-16.04-amd64-server-*";

    private final Ec2Client ec2;
    private final String accountId;
    private final Region region;
    private final Retry retry;
    private final BootScripts scripts;

    FactFinder(Ec2Client ec2, String accountId, Region region, Retry retry, BootScripts scripts) {
        this.ec2 = ec2;
        this.accountId = accountId;
        this.region = region;
        this.retry = retry;
        this.scripts = scripts;
    }

    Facts find(StackSettings settings, Inventory inventory) {
        var both = SideBySide.all(() -> zone(settings, inventory), () -> image(inventory));
        var partition = region.partition();
        return new Facts(
                accountId,
                partition.id(),
                partition.ec2Principal(),
                both.getFirst(),
                both.getLast(),
                scripts.packages(settings, bootObjects(inventory)));
    }

    private static List<BootObject> bootObjects(Inventory inventory) {
        return inventory
                .find(Addresses.BUCKET)
                .map(bucket -> bucket.attributeOr(StorageSpec.Bucket.BOOT_OBJECTS))
                .map(StorageSpec.Bucket::standing)
                .orElse(List.of());
    }

    private String zone(StackSettings settings, Inventory inventory) {
        return Optional.ofNullable(settings.zoneId())
                .or(() ->
                        attribute(inventory, "availability_zone_id", Addresses.PRIVATE_SUBNET, Addresses.PUBLIC_SUBNET))
                .orElseGet(() -> zoneThatOffers(types(settings)));
    }

    private static Optional<String> attribute(Inventory inventory, String name, Address... addresses) {
        return Stream.of(addresses)
                .flatMap(address -> inventory.find(address).stream())
                .map(live -> live.attributeOr(name))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Set<String> types(StackSettings settings) {
        var types = new TreeSet<String>();
        for (var role : NodeRole.values()) {
            types.add(settings.nodes().get(role).toString());
        }
        types.add(settings.agents().instanceType().toString());
        return types;
    }

    /** The first by id, so that every run chooses the same; "" when there is none, which preflight explains. */
    private String zoneThatOffers(Set<String> types) {
        var both = SideBySide.all(() -> offered(types), this::available);
        var offered = both.getFirst();
        return both.getLast().keySet().stream()
                .filter(zone -> offered.getOrDefault(zone, Set.of()).containsAll(types))
                .findFirst()
                .orElse("");
    }

    private Map<String, Set<String>> offered(Set<String> types) {
        var wanted = filter("instance-type", types.toArray(String[]::new));
        return retried(
                "ec2:DescribeInstanceTypeOfferings",
                () -> ec2
                        .describeInstanceTypeOfferingsPaginator(r -> r.locationType(LocationType.AVAILABILITY_ZONE_ID)
                                .filters(wanted))
                        .instanceTypeOfferings()
                        .stream()
                        .collect(Collectors.groupingBy(
                                InstanceTypeOffering::location,
                                TreeMap::new,
                                Collectors.mapping(InstanceTypeOffering::instanceTypeAsString, Collectors.toSet()))));
    }

    /** Zones that take new machines; local and wavelength zones are other things of the same name. */
    private Map<String, Set<String>> available() {
        var usable = new Filter[] {filter("state", "available"), filter("zone-type", "availability-zone")};
        return retried("ec2:DescribeAvailabilityZones", () -> ec2.describeAvailabilityZones(r -> r.filters(usable)))
                .availabilityZones()
                .stream()
                .collect(Collectors.toMap(zone -> zone.zoneId(), _ -> Set.of(), (a, _) -> a, TreeMap::new));
    }

    private String image(Inventory inventory) {
        return attribute(inventory, "ami", Addresses.BASTION, Addresses.PREREQS, Addresses.MASTER, Addresses.GATEWAY)
                .or(() -> attribute(inventory, "image_id", Addresses.AGENT_TEMPLATE))
                .orElseGet(this::newestImage);
    }

    /** All images of Ubuntu 16.04 are deprecated by now, and hidden unless asked for. */
    private String newestImage() {
        var reply = retried(
                "ec2:DescribeImages",
                () -> ec2.describeImages(r -> r.owners(owner(region.partition()))
                        .includeDeprecated(true)
                        .filters(filter("name", XENIAL), filter("state", "available"))));
        return reply.images().stream()
                .max(Comparator.comparing(Image::creationDate).thenComparing(Image::imageId))
                .map(Image::imageId)
                .orElseThrow(this::noImage);
    }

    /** Canonical's accounts. Source: Ubuntu documentation, "Find Ubuntu images on AWS". */
    private static String owner(Partition partition) {
        return switch (partition) {
            case AWS, EU_SOVEREIGN -> "099720109477";
            case CHINA -> "837727238323";
            case US_GOV -> "513442679011";
        };
    }

    private CloudException noImage() {
        var problem = Problem.of("aws.no-image", "There is no Ubuntu 16.04 image in " + region)
                .because("The region has none, or the account's allowed images hide it.")
                .next("Choose another region, or ask the account's administrator about allowed images.");
        return new CloudException(Reaction.REFUSED, problem, null);
    }

    private <T> T retried(String action, Supplier<T> question) {
        return retry.call(() -> call(action, question));
    }

    private static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }
}
