package studio.titus.aws.preflight;

import studio.titus.model.PriceTable;
import studio.titus.model.StackSettings;
import studio.titus.plan.CostEstimate;

/** What the stack costs while it stands, as a floor. */
final class CostCheck {

    private final StackSettings settings;
    private final PriceTable prices;

    CostCheck(StackSettings settings, PriceTable prices) {
        this.settings = settings;
        this.prices = prices;
    }

    Finding look() {
        var estimate = CostEstimate.of(settings, prices);
        return estimate.perHour().isPresent() ? known(estimate) : unknown(estimate);
    }

    private static Finding known(CostEstimate estimate) {
        var reason = "At least %s USD an hour, %s a day, %s a month, by prices of %s; traffic comes on top."
                .formatted(
                        estimate.perHour().orElseThrow(),
                        estimate.perDay().orElseThrow(),
                        estimate.perMonth().orElseThrow(),
                        estimate.asOf());
        return estimate.complete()
                ? Finding.ok(reason)
                : Finding.cannotTell(
                        "%s Without %s, whose price is not known."
                                .formatted(reason, String.join(", ", estimate.unknownItems())),
                        "Look the rest up at https://calculator.aws.");
    }

    private static Finding unknown(CostEstimate estimate) {
        return Finding.cannotTell(
                "No prices of %s are known here.".formatted(estimate.region()),
                "Look them up at https://calculator.aws.");
    }
}
