package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTest {

    @Test
    void theShippedTableKnowsTheDefaultsOfBothRegions() {
        PriceTable table = PriceTable.shipped();

        assertThat(table.asOf()).isAfter(LocalDate.of(2026, 1, 1));
        for (String code : new String[] {"us-east-1", "eu-west-1"}) {
            Region region = Region.of(code);
            assertThat(table.knows(region)).isTrue();
            for (NodeRole role : NodeRole.values()) {
                assertThat(table.price(region, NodeTypes.DEFAULT.get(role))).isPresent();
            }
            assertThat(table.price(region, AgentSettings.DEFAULT.instanceType()))
                    .isPresent();
            assertThat(table.price(region, PriceTable.NAT_DATA)).isPresent();
        }
        assertThat(table.knows(Region.of("sa-east-1"))).isFalse();
    }

    @Test
    void everyShippedItemIsOneTheProgramAsksFor() {
        assertThat(PriceTable.shipped().prices().values())
                .allSatisfy(items -> assertThat(items.keySet())
                        .allMatch(item -> InstanceType.find(item).isPresent()
                                || item.equals(PriceTable.NAT_GATEWAY)
                                || item.equals(PriceTable.NAT_DATA)
                                || item.equals(PriceTable.PUBLIC_IPV4)
                                || item.equals(PriceTable.GP2_GB_MONTH)));
    }

    @Test
    void commentsAndBlankLinesAreSkipped() {
        PriceTable table = PriceTable.parse(
                new StringReader("# as of 2026-10-02\n\n# note\neu-west-1,nat-gateway,0.0480,somewhere, else\n"));

        assertThat(table.price(Region.of("eu-west-1"), PriceTable.NAT_GATEWAY).orElseThrow())
                .isEqualByComparingTo("0.048");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eu-west-1,nat-gateway,0.0480,x",
                "# as of 2026-10-02\neu-west-1,nat-gateway,0.0480",
                "# as of 2026-10-02\neu-west-1,nat-gateway,free,x",
            })
    void tablesThatDoNotReadAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PriceTable.parse(new StringReader(text)));
    }
}
