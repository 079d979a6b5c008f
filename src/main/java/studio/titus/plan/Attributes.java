package studio.titus.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.titus.model.Cidr;

/** The canonical text form of attributes, the same for a wish and for what AWS reports. */
public final class Attributes {

    private Attributes() {}

    /** Ranges, sorted and joined by a comma. */
    public static String join(List<Cidr> ranges) {
        return ranges.stream().map(Cidr::toString).sorted().collect(Collectors.joining(","));
    }

    /** Names and values by turns, sorted by name. */
    static Map<String, String> of(String... namesAndValues) {
        var all = new TreeMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }
}
