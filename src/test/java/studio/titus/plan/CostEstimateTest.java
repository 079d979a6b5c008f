package studio.titus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.model.AgentSettings;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.testing.Samples;

class CostEstimateTest {

    private final PriceTable prices = PriceTable.shipped();

    @ParameterizedTest
    @CsvSource({"eu-west-1, 0.311, 7.45, 227", "us-east-1, 0.285, 6.85, 208"})
    void theDefaultsCostWhatTheReferenceSays(String region, BigDecimal hour, BigDecimal day, BigDecimal month) {
        CostEstimate estimate = CostEstimate.of(in(region), prices);

        assertThat(estimate.perHour()).contains(hour);
        assertThat(estimate.perDay()).contains(day);
        assertThat(estimate.perMonth()).contains(month);
        assertThat(estimate.complete()).isTrue();
        assertThat(estimate.asOf()).isEqualTo(prices.asOf());
    }

    @Test
    void linesAddUpToTheTotalAndNameWhatIsPaidFor() {
        CostEstimate estimate = CostEstimate.of(in("eu-west-1"), prices);

        assertThat(estimate.lines())
                .extracting(line -> line.label() + " x" + line.quantity())
                .containsExactly(
                        "t2.nano (bastion) x1",
                        "t2.large (prereqs) x1",
                        "t2.micro (master, gateway) x2",
                        "m4.large (agents) x1",
                        "NAT gateway x1",
                        "Public IPv4 addresses (bastion, NAT) x2",
                        "Volumes, gp2 (GB) x62");
        assertThat(estimate.lines().stream()
                        .map(line -> Objects.requireNonNull(line.perHour()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0.3106");
    }

    @Test
    void agentsAndTheirVolumesCountByTheDesiredNumber() {
        StackSettings settings = Samples.settings().toBuilder()
                .agents(new AgentSettings(InstanceType.of("m4.large"), 0, 3, 5, 100))
                .build();

        assertThat(CostEstimate.of(settings, prices).lines())
                .anySatisfy(line -> {
                    assertThat(line.item()).isEqualTo("m4.large");
                    assertThat(line.quantity()).isEqualTo(3);
                    assertThat(line.perHour()).isEqualByComparingTo("0.333");
                })
                .anySatisfy(line -> {
                    assertThat(line.item()).isEqualTo(PriceTable.GP2_GB_MONTH);
                    assertThat(line.quantity()).isEqualTo(4 * 8 + 3 * 100);
                });
    }

    @Test
    void aRegionWithoutPricesIsSaidToBeUnknown() {
        CostEstimate estimate = CostEstimate.of(in("sa-east-1"), prices);

        assertThat(estimate.perHour()).isEmpty();
        assertThat(estimate.perDay()).isEmpty();
        assertThat(estimate.perMonth()).isEmpty();
        assertThat(estimate.complete()).isFalse();
        assertThat(estimate.lines()).hasSize(7).allMatch(line -> line.perHour() == null);
    }

    @Test
    void aMachineWithoutAPriceIsNamedAndTheRestStillCounts() {
        StackSettings settings = Samples.settings().toBuilder()
                .nodes(Samples.settings().nodes().with(NodeRole.PREREQS, InstanceType.of("t3a.large")))
                .build();
        CostEstimate estimate = CostEstimate.of(settings, prices);

        assertThat(estimate.unknownItems()).containsExactly("t3a.large");
        assertThat(estimate.perHour()).contains(new BigDecimal("0.210"));
    }

    @Test
    void whatComesOnTopIsListed() {
        assertThat(CostEstimate.of(in("eu-west-1"), prices).notIncluded())
                .anyMatch(text -> text.contains("NAT gateway, 0.048 USD per GB"))
                .anyMatch(text -> text.contains("internet"))
                .anyMatch(text -> text.contains("bucket"))
                .anyMatch(text -> text.contains("CPU credits"));
    }

    private static StackSettings in(String region) {
        return Samples.settings().toBuilder().region(Region.of(region)).build();
    }
}
