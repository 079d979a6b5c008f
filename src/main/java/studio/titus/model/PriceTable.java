package studio.titus.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices in US dollars as of a day, Linux on demand. Items are machine types, and the constants below. What the table
 * does not hold is unknown, never guessed.
 *
 * @param asOf the day the figures were gathered
 * @param prices by region code, then by item
 */
public record PriceTable(LocalDate asOf, Map<String, Map<String, BigDecimal>> prices) {

    /** A NAT gateway, per hour. */
    public static final String NAT_GATEWAY = "nat-gateway";

    /** A gigabyte through the NAT gateway. */
    public static final String NAT_DATA = "nat-data-gb";

    /** A public IPv4 address, used or idle, per hour. */
    public static final String PUBLIC_IPV4 = "public-ipv4";

    /** A gigabyte of gp2 volume for a month of 730 hours. */
    public static final String GP2_GB_MONTH = "gp2-gb-month";

    private static final String RESOURCE = "/pricing/prices.csv";
    private static final String DATE_MARK = "# as of ";

    public PriceTable {
        Map<String, Map<String, BigDecimal>> copy = new HashMap<>();
        prices.forEach((region, items) -> copy.put(region, Map.copyOf(items)));
        prices = Map.copyOf(copy);
    }

    /** The table shipped with the program. */
    public static PriceTable shipped() {
        try (InputStream stream = PriceTable.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its own file " + RESOURCE);
            }
            return parse(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads {@code region,item,price,source} lines after a first line {@code # as of YYYY-MM-DD}; blank lines and
     * other lines beginning with # are skipped.
     *
     * @throws IllegalArgumentException naming the line that does not read so
     * @throws UncheckedIOException if reading fails
     */
    public static PriceTable parse(Reader reader) {
        List<String> lines = new BufferedReader(reader).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(DATE_MARK)) {
            throw new IllegalArgumentException("A price table begins with \"" + DATE_MARK + "YYYY-MM-DD\"");
        }
        LocalDate asOf =
                LocalDate.parse(lines.getFirst().substring(DATE_MARK.length()).strip());
        Map<String, Map<String, BigDecimal>> prices = new HashMap<>();
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> add(line, prices));
        return new PriceTable(asOf, prices);
    }

    private static void add(String line, Map<String, Map<String, BigDecimal>> prices) {
        String[] cells = line.split(",", 4);
        if (cells.length != 4 || !cells[2].matches("\\d+\\.\\d+")) {
            throw new IllegalArgumentException("Not \"region,item,price,source\": " + line);
        }
        prices.computeIfAbsent(cells[0], _ -> new HashMap<>()).put(cells[1], new BigDecimal(cells[2]));
    }

    /** Whether any price of the region is known. */
    public boolean knows(Region region) {
        return prices.containsKey(region.code());
    }

    /** The price of an item, empty if unknown. */
    public Optional<BigDecimal> price(Region region, String item) {
        return Optional.ofNullable(prices.getOrDefault(region.code(), Map.of()).get(item));
    }

    /** The price of a machine for an hour, empty if unknown. */
    public Optional<BigDecimal> price(Region region, InstanceType type) {
        return price(region, type.name());
    }
}
