package studio.titus.ui.wizard.review;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.titus.plan.CostEstimate;
import studio.titus.ui.control.PriceTable;
import studio.titus.ui.fx.Texts;

/** An estimate as finished text for the price table. What has no price says so and is never guessed. */
final class CostWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Texts texts;

    CostWords(Texts texts) {
        this.texts = texts;
    }

    /** The sums per hour, day and month. */
    List<PriceTable.Figure> figures(CostEstimate cost) {
        return List.of(
                figure(cost.perHour(), cost.complete() ? "review.cost.hour" : "review.cost.hour.least"),
                figure(cost.perDay(), "review.cost.day"),
                figure(cost.perMonth(), "review.cost.month"));
    }

    private PriceTable.Figure figure(Optional<BigDecimal> sum, String unitKey) {
        String amount = sum.map(BigDecimal::toPlainString).orElseGet(() -> texts.of("review.cost.unknown"));
        return new PriceTable.Figure(amount, texts.of(unitKey));
    }

    /** A line for each billed item. */
    List<PriceTable.Line> lines(CostEstimate cost) {
        return cost.lines().stream().map(this::line).toList();
    }

    private PriceTable.Line line(CostEstimate.Line line) {
        BigDecimal perHour = line.perHour();
        String amount = perHour == null ? texts.of("review.cost.unknown") : perHour.toPlainString();
        return new PriceTable.Line(item(line), amount);
    }

    private String item(CostEstimate.Line line) {
        if (line.item().equals(studio.titus.model.PriceTable.GP2_GB_MONTH)) {
            return texts.of("review.cost.disks", line.quantity());
        }
        return line.quantity() > 1 ? texts.of("review.cost.line", line.quantity(), line.label()) : line.label();
    }

    /** How old the prices are. */
    String note(CostEstimate cost) {
        return texts.of("review.cost.asof", cost.asOf().format(DAY));
    }

    /** What is not known of the price, and what it would be where it is known; empty when all is known. */
    String caveat(CostEstimate cost, Optional<CostEstimate> elsewhere) {
        if (cost.complete()) {
            return "";
        }
        String where = cost.region().displayName();
        if (cost.perHour().isPresent()) {
            return texts.of("review.cost.partly", where, String.join(", ", cost.unknownItems()));
        }
        return elsewhere
                .flatMap(other -> other.perHour()
                        .map(price -> texts.of(
                                "review.cost.borrowed", where, other.region().displayName(), price.toPlainString())))
                .orElseGet(() -> texts.of("review.cost.none", where));
    }

    /** The price per hour as part of a sentence. */
    String perHour(CostEstimate cost) {
        return cost.perHour()
                .map(price ->
                        texts.of(cost.complete() ? "review.price.about" : "review.price.partly", price.toPlainString()))
                .orElseGet(() -> texts.of("review.price.unknown"));
    }
}
