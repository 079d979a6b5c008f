package studio.titus.ui.provision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Inventory;

/** What a stack costs, as far as settings and prices are known. */
public final class StackCost {

    private static final BigDecimal SECONDS_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private final PriceTable prices;

    public StackCost(PriceTable prices) {
        this.prices = prices;
    }

    /** US dollars an hour, three decimals, while all of it stands. */
    public Optional<BigDecimal> perHour(StackFacts facts) {
        return facts.settings()
                .flatMap(settings -> CostEstimate.of(settings, prices).perHour());
    }

    /** As above; where the settings are not known, by the sizes of what stands. */
    public Optional<BigDecimal> perHour(StackFacts facts, Inventory inventory, Region region) {
        return perHour(priced(facts, inventory, region));
    }

    /** As {@link #soFar(StackFacts, Instant)}; where the settings are not known, by the sizes of what stands. */
    public Optional<BigDecimal> soFar(StackFacts facts, Inventory inventory, Region region, Instant now) {
        return soFar(priced(facts, inventory, region), now);
    }

    private static StackFacts priced(StackFacts facts, Inventory inventory, Region region) {
        boolean guess = facts.settings().isEmpty() && !inventory.isEmpty();
        return guess ? new StackFacts(Optional.of(StandingSizes.of(inventory, region)), null, facts.created()) : facts;
    }

    /** US dollars, two decimals, from its creation until {@code now}, as if it had stood whole all the time. */
    public Optional<BigDecimal> soFar(StackFacts facts, Instant now) {
        return facts.created()
                .flatMap(created -> perHour(facts).map(price -> times(price, Duration.between(created, now))));
    }

    private static BigDecimal times(BigDecimal perHour, Duration span) {
        return perHour.multiply(BigDecimal.valueOf(Math.max(0, span.toSeconds())))
                .divide(SECONDS_AN_HOUR, 2, RoundingMode.HALF_UP);
    }
}
