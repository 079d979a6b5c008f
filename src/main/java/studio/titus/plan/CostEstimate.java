package studio.titus.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;

/**
 * What a stack costs while it stands, in US dollars: a floor, for usage comes on top. Free tiers are not subtracted.
 *
 * @param asOf the day of the prices
 * @param lines one a kind of thing that is paid by the hour
 * @param notIncluded what comes on top
 */
public record CostEstimate(Region region, LocalDate asOf, List<Line> lines, List<String> notIncluded) {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    /** AWS's own month: 365 days of 24 hours, a twelfth. */
    private static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(730);

    /** The root volume of the Ubuntu image on the four nodes, in GB. */
    private static final int NODE_VOLUME_GB = 8;

    /** The bastion's and the NAT gateway's. */
    private static final int PUBLIC_ADDRESSES = 2;

    /** AWS's price lists have four decimals. */
    private static final int DECIMALS = 4;

    /**
     * One kind of thing.
     *
     * @param item machine type or name of the item in the price table
     * @param label in words, with what it is for
     * @param quantity how many; gigabytes for volumes
     * @param perHour of all of them, rounded to four decimals; {@code null} if the price is unknown
     */
    public record Line(
            String item,
            String label,
            int quantity,
            @Nullable BigDecimal perHour) {}

    public CostEstimate {
        lines = List.copyOf(lines);
        notIncluded = List.copyOf(notIncluded);
    }

    /** The estimate for the desired number of agents. */
    public static CostEstimate of(StackSettings settings, PriceTable prices) {
        List<Line> lines = new ArrayList<>();
        machines(settings).forEach((type, users) -> lines.add(machine(type, users, settings, prices)));
        lines.add(line(PriceTable.NAT_GATEWAY, "NAT gateway", 1, settings, prices));
        lines.add(line(
                PriceTable.PUBLIC_IPV4, "Public IPv4 addresses (bastion, NAT)", PUBLIC_ADDRESSES, settings, prices));
        lines.add(volumes(settings, prices));
        return new CostEstimate(settings.region(), prices.asOf(), lines, notIncluded(settings, prices));
    }

    /**
     * The estimate of the same stack in another region, for comparison where no price is known: that of the region of which most prices
     * are known.
     *
     * @return empty when a price is known where the stack shall be, or all of them nowhere
     */
    public static Optional<CostEstimate> elsewhere(StackSettings settings, PriceTable prices) {
        if (prices.knows(settings.region())) {
            return Optional.empty();
        }
        return prices.prices().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Map<String, BigDecimal>>>comparingInt(
                                region -> -region.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .flatMap(region -> Region.find(region.getKey()).stream())
                .map(region -> of(settings.toBuilder().region(region).build(), prices))
                .filter(CostEstimate::complete)
                .findFirst();
    }

    /** Who runs on which type, in the order of the nodes, agents last, once for each machine. */
    private static Map<InstanceType, List<String>> machines(StackSettings settings) {
        Map<InstanceType, List<String>> users = new LinkedHashMap<>();
        for (NodeRole role : NodeRole.values()) {
            users.computeIfAbsent(settings.nodes().get(role), _ -> new ArrayList<>())
                    .add(role.id());
        }
        for (int agent = 1; agent <= settings.agents().desired(); agent++) {
            users.computeIfAbsent(settings.agents().instanceType(), _ -> new ArrayList<>())
                    .add("agents");
        }
        return users;
    }

    private static Line machine(InstanceType type, List<String> users, StackSettings settings, PriceTable prices) {
        String label = "%s (%s)"
                .formatted(type, String.join(", ", users.stream().distinct().toList()));
        return line(type.name(), label, users.size(), settings, prices);
    }

    private static Line line(String item, String label, int quantity, StackSettings settings, PriceTable prices) {
        @Nullable
        BigDecimal perHour = prices.price(settings.region(), item)
                .map(price -> rounded(price.multiply(BigDecimal.valueOf(quantity))))
                .orElse(null);
        return new Line(item, label, quantity, perHour);
    }

    private static Line volumes(StackSettings settings, PriceTable prices) {
        int gigabytes = NodeRole.values().length * NODE_VOLUME_GB
                + settings.agents().desired() * settings.agents().rootVolumeGb();
        @Nullable
        BigDecimal perHour = prices.price(settings.region(), PriceTable.GP2_GB_MONTH)
                .map(price -> price.multiply(BigDecimal.valueOf(gigabytes))
                        .divide(HOURS_A_MONTH, DECIMALS, RoundingMode.HALF_UP))
                .orElse(null);
        return new Line(PriceTable.GP2_GB_MONTH, "Volumes, gp2 (GB)", gigabytes, perHour);
    }

    private static List<String> notIncluded(StackSettings settings, PriceTable prices) {
        String natData = prices.price(settings.region(), PriceTable.NAT_DATA)
                .map(price -> "Data through the NAT gateway, %s USD per GB (setting up the nodes takes 1 to 2 GB)"
                        .formatted(price.stripTrailingZeros().toPlainString()))
                .orElse("Data through the NAT gateway, per GB");
        return List.of(
                natData,
                "Traffic to the internet, per GB",
                "Logs kept in the bucket, per GB and month",
                "CPU credits of t2, t3 and t3a machines that run unlimited",
                "Agents beyond the desired number");
    }

    /** Whether every line has a price. */
    public boolean complete() {
        return lines.stream().allMatch(line -> line.perHour() != null);
    }

    /** The items without a price. */
    public List<String> unknownItems() {
        return lines.stream()
                .filter(line -> line.perHour() == null)
                .map(Line::item)
                .toList();
    }

    /** Dollars an hour, three decimals, of the lines with a price; empty if none has one. */
    public Optional<BigDecimal> perHour() {
        return sum().map(sum -> sum.setScale(3, RoundingMode.HALF_UP));
    }

    /** Dollars a day of 24 hours, two decimals. */
    public Optional<BigDecimal> perDay() {
        return sum().map(sum -> sum.multiply(HOURS_A_DAY).setScale(2, RoundingMode.HALF_UP));
    }

    /** Whole dollars a month of 730 hours. */
    public Optional<BigDecimal> perMonth() {
        return sum().map(sum -> sum.multiply(HOURS_A_MONTH).setScale(0, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> sum() {
        return lines.stream().map(Line::perHour).flatMap(Stream::ofNullable).reduce(BigDecimal::add);
    }

    private static BigDecimal rounded(BigDecimal dollars) {
        return dollars.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
