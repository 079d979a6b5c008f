package studio.titus.ui.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.testing.Samples;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.MapGeometry.Box;

class StackMapTest {

    private final StackMap map = StackMap.of(Texts.load(), Samples.settings());

    @Test
    void showsTheRangesAndAddressesThatAreReallyMade() {
        assertThat(map.vpc()).isEqualTo("VPC 30.0.0.0/16");
        assertThat(map.publicSubnet()).isEqualTo("Public 30.0.1.0/24");
        assertThat(map.spots()).extracting(StackMap.Spot::where).contains("203.0.113.7/32", "30.0.100.11");
    }

    @Test
    void onlyTheWayToTheBastionIsOpenToTheInternet() {
        assertThat(map.lines())
                .filteredOn(StackMap.Line::open)
                .singleElement()
                .matches(line -> line.to().equals("bastion"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {880, 904, 1008, 1400})
    void nothingOverlapsAtAnyWidth(double width) {
        MapGeometry geometry = new MapGeometry(width);
        List<Box> boxes = map.spots().stream().map(geometry::spot).toList();

        for (Box box : boxes) {
            assertThat(box.x()).isNotNegative();
            assertThat(box.right()).isLessThan(width);
            assertThat(box.y() + box.height()).isLessThan(MapGeometry.HEIGHT);
            assertThat(boxes)
                    .filteredOn(other -> other != box && overlap(box, other))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {880, 1008})
    void nodesStandInTheirSubnet(double width) {
        MapGeometry geometry = new MapGeometry(width);

        for (StackMap.Spot spot : map.spots()) {
            Box box = geometry.spot(spot);
            switch (spot.column()) {
                case OUTSIDE ->
                    assertThat(box.right()).isLessThan(geometry.vpc().x());
                case PUBLIC -> assertThat(inside(box, geometry.publicZone())).isTrue();
                case PRIVATE, PRIVATE_FAR ->
                    assertThat(inside(box, geometry.privateZone())).isTrue();
            }
        }
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean inside(Box box, Box zone) {
        return box.x() >= zone.x()
                && box.right() <= zone.right()
                && box.y() >= zone.y()
                && box.y() + box.height() <= zone.y() + zone.height();
    }
}
