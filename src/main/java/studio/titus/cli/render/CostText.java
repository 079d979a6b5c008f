package studio.titus.cli.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.CostEstimate.Line;

/** What a stack costs, as a floor: the sums, each line, and what comes on top. */
public final class CostText {

    private static final String UNKNOWN = "unknown";

    private final Style style;

    public CostText(Style style) {
        this.style = style;
    }

    /** The sums in one line, without a full stop: {@code about 0.311 USD per hour, 7.46 per day, 227 per month}. */
    public static String sums(CostEstimate cost) {
        return cost.perHour()
                .map(hour -> "about %s USD per hour, %s per day, %s per month"
                        .formatted(plain(hour), text(cost.perDay()), text(cost.perMonth())))
                .orElse("not known for %s".formatted(cost.region()));
    }

    public List<String> lines(CostEstimate cost) {
        var lines = new ArrayList<String>();
        lines.add(style.bold("Cost") + " " + sums(cost));
        lines.add("  at least, at the prices of %s in %s".formatted(cost.asOf(), cost.region()));
        int width = Words.widest(cost.lines().stream().map(CostText::label).toList());
        cost.lines().forEach(line -> lines.add("  " + Words.pad(label(line), width) + "  " + perHour(line)));
        lines.add("  not included:");
        cost.notIncluded().forEach(item -> lines.add("    " + style.dim(item)));
        return lines;
    }

    private static String label(Line line) {
        return line.quantity() == 1 ? line.label() : line.quantity() + " x " + line.label();
    }

    private static String perHour(Line line) {
        BigDecimal price = line.perHour();
        return price == null ? UNKNOWN : plain(price);
    }

    private static String text(java.util.Optional<BigDecimal> amount) {
        return amount.map(CostText::plain).orElse(UNKNOWN);
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
