package studio.titus.ui.wizard;

import java.math.BigDecimal;
import java.util.Optional;
import studio.titus.model.InstanceType;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.plan.CostEstimate;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.WizardDraft;

/** What the answers so far would cost, in words. */
final class CostText {

    private final Texts texts;
    private final PriceTable prices;
    private final boolean rehearsal;

    CostText(Texts texts, PriceTable prices, boolean rehearsal) {
        this.texts = texts;
        this.prices = prices;
        this.rehearsal = rehearsal;
    }

    CostEstimate estimate(WizardDraft draft) {
        return CostEstimate.of(draft.provisional(), prices);
    }

    /** A sentence that goes on from the word "Cost". */
    String sentence(WizardDraft draft) {
        CostEstimate estimate = estimate(draft);
        return estimate.perHour()
                .map(perHour -> sentence(perHour, estimate))
                .orElseGet(() -> texts.of("wizard.cost.unknown", estimate.region()));
    }

    /** USD per hour of a whole stack, or that it is unknown; short. */
    String perHour(StackSettings settings) {
        CostEstimate estimate = CostEstimate.of(settings, prices);
        return estimate.complete() ? brief(estimate.perHour()) : brief(Optional.empty());
    }

    /** USD per month of a whole stack, as an estimate; empty if it is unknown. */
    String perMonth(StackSettings settings) {
        CostEstimate estimate = CostEstimate.of(settings, prices);
        return estimate.complete()
                ? estimate.perMonth()
                        .map(sum -> texts.of("wizard.cost.month", sum.toPlainString()))
                        .orElse("")
                : "";
    }

    /** The estimate of the same stack where its prices are known, if they are not known where it shall be. */
    Optional<CostEstimate> elsewhere(WizardDraft draft) {
        return CostEstimate.elsewhere(draft.provisional(), prices);
    }

    /** USD per hour of a machine, or that it is unknown; short. */
    String perHour(Region region, InstanceType type) {
        return brief(prices.price(region, type));
    }

    private String brief(Optional<BigDecimal> perHour) {
        return perHour.map(price -> texts.of("wizard.cost.hour", price.toPlainString()))
                .orElseGet(() -> texts.of("wizard.cost.hour.unknown"));
    }

    private String sentence(BigDecimal perHour, CostEstimate estimate) {
        if (!estimate.complete()) {
            return texts.of("wizard.cost.partly", perHour.toPlainString(), estimate.region());
        }
        String key = rehearsal ? "wizard.cost.rehearsal" : "wizard.cost.about";
        return texts.of(key, perHour.toPlainString(), estimate.region());
    }
}
