package studio.titus.ui.start;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.plan.Blueprint;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Inventory;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusPill;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.StandingSizes;

/** What is said about remembered stacks: age, cost, how far their set-up came. */
final class StackWords {

    private final Texts texts;
    private final PriceTable prices;
    private final InstantSource clock;

    StackWords(Texts texts, PriceTable prices, InstantSource clock) {
        this.texts = texts;
        this.prices = prices;
        this.clock = clock;
    }

    /** What a stack costs per hour when it is complete. */
    String perHour(KnownStack stack) {
        return stack.settings()
                .map(settings -> CostEstimate.of(settings, prices))
                .flatMap(cost -> cost.perHour()
                        .map(price ->
                                texts.of(cost.complete() ? "start.cost" : "start.cost.least", price.toPlainString())))
                .orElseGet(() -> texts.of("start.unknown"));
    }

    /** What a stack of the original's sizes costs in the region people mostly take. */
    String usualCost() {
        return CostEstimate.of(StartDefaults.usual(), prices)
                .perHour()
                .map(price -> texts.of("start.setup.costs", price.toPlainString()))
                .orElseGet(() -> texts.of("start.unknown"));
    }

    /** How long ago a stack was set up. */
    String age(KnownStack stack) {
        Instant since = stack.since();
        return since == null ? texts.of("start.unknown") : age(since);
    }

    /** How long ago that was. */
    String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toDays() > 0) {
            return texts.of("start.age.days", age.toDays(), age.toHoursPart());
        }
        return age.toHours() > 0
                ? texts.of("start.age.hours", age.toHours(), age.toMinutesPart())
                : texts.of("start.age.minutes", Math.max(1, age.toMinutes()));
    }

    /** What stands costs about this. */
    String perHour(Inventory standing, Region region) {
        if (standing.isEmpty()) {
            return "";
        }
        CostEstimate cost = CostEstimate.of(StandingSizes.of(standing, region), prices);
        return cost.perHour()
                .map(price -> texts.of(
                        cost.complete() ? "start.found.cost" : "start.found.cost.least", price.toPlainString()))
                .orElseGet(() -> texts.of("start.found.cost.unknown"));
    }

    /** How much of a stack stands. */
    StatusPill standing(Inventory found) {
        int all = Blueprint.skeleton().resources().size();
        int stand = found.present().size();
        return new StatusPill(stand == all ? Status.READY : Status.LOOK, texts.of("start.found.stand", stand, all));
    }

    /** How far a set-up came, for the banner. */
    String unfinished(KnownStack stack) {
        return texts.of("start.unfinished", stack.name(), stack.made(), stack.all());
    }
}
