package studio.titus.ui.jobs.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes, rates and spans of time as people write them: 2 GB, 1 Gbps, 1 h 30 min. */
final class Units {

    private static final Pattern PART = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([a-zA-Z]*)\\s*");

    private static final Map<String, Long> MEGABYTES = Map.of(
            "", 1L, "m", 1L, "mb", 1L, "mib", 1L, "g", 1024L, "gb", 1024L, "gib", 1024L, "t", 1048576L, "tb", 1048576L);
    private static final Map<String, Long> MBPS =
            Map.of("", 1L, "m", 1L, "mbps", 1L, "mbit", 1L, "g", 1000L, "gbps", 1000L, "gbit", 1000L);
    private static final Map<String, Long> MILLIS = millis();

    /** Memory and disk, in MB. */
    static final Format<Optional<Integer>> SIZE =
            optional(value -> scaled(value, 1024, "GB", "MB"), MEGABYTES, "job.unread.size");

    /** Network, in Mbit/s. */
    static final Format<Optional<Integer>> RATE =
            optional(value -> scaled(value, 1000, "Gbps", "Mbps"), MBPS, "job.unread.rate");

    /** A span in seconds; a bare number is seconds. Nothing is 0. */
    static final Format<Long> SECONDS = new Format<>(
            value -> value == 0
                    ? ""
                    : span(Math.multiplyHigh(value, 1000) == 0 && value > 0 ? value * 1000 : -1, value + " s"),
            text -> total(text, MILLIS).filter(millis -> millis % 1000 == 0).map(millis -> millis / 1000),
            "job.unread.span");

    /** A span in milliseconds; a bare number is seconds, since nobody thinks in milliseconds. */
    static final Format<Long> MILLISECONDS =
            new Format<>(value -> span(value, value + " ms"), text -> total(text, MILLIS), "job.unread.span");

    private Units() {}

    private static Map<String, Long> millis() {
        var units = new LinkedHashMap<String, Long>();
        units.put("d", 86_400_000L);
        units.put("h", 3_600_000L);
        units.put("min", 60_000L);
        units.put("s", 1_000L);
        units.put("ms", 1L);
        units.put("", 1_000L);
        units.put("m", 60_000L);
        return units;
    }

    private static Format<Optional<Integer>> optional(
            Function<Integer, String> print, Map<String, Long> units, String fault) {
        return new Format<>(
                value -> value.map(print).orElse(""),
                text -> text.isBlank()
                        ? Optional.of(Optional.empty())
                        : total(text, units)
                                .filter(sum -> sum <= Integer.MAX_VALUE)
                                .map(sum -> Optional.of(sum.intValue())),
                fault);
    }

    private static String scaled(int value, int step, String big, String small) {
        return value > 0 && value % step == 0 ? value / step + " " + big : value + " " + small;
    }

    private static String span(long millis, String otherwise) {
        if (millis < 0) {
            return otherwise;
        }
        var text = new StringBuilder();
        long rest = millis;
        for (String unit : new String[] {"d", "h", "min", "s", "ms"}) {
            long length = MILLIS.getOrDefault(unit, 1L);
            if (rest / length > 0) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(rest / length)
                        .append(' ')
                        .append(unit);
            }
            rest %= length;
        }
        return text.isEmpty() ? "0 s" : text.toString();
    }

    /** The sum of all parts, in the smallest unit; empty for what is no such text or no whole number. */
    private static Optional<Long> total(String text, Map<String, Long> units) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return Optional.of(0L);
        }
        Matcher part = PART.matcher(typed);
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        while (at < typed.length()) {
            Long unit = part.find(at) && part.start() == at
                    ? units.get(part.group(2).toLowerCase(Locale.ROOT))
                    : null;
            if (unit == null) {
                return Optional.empty();
            }
            sum = sum.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
            at = part.end();
        }
        BigDecimal whole = sum.setScale(0, RoundingMode.DOWN);
        return whole.compareTo(sum) == 0 && whole.precision() < 18 ? Optional.of(whole.longValue()) : Optional.empty();
    }
}
