package studio.titus.ui.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.plan.Blueprint;
import studio.titus.ui.fx.Texts;

class FormTest {

    private final Topology topology = Topology.of(Texts.load(), Blueprint.skeleton());

    static Stream<Form> forms() {
        return Stream.of(
                new TallForm(300),
                new TallForm(412),
                new TallForm(560),
                new WideForm(692, 200),
                new WideForm(700, 240),
                new WideForm(920, 300),
                new WideForm(1400, 400));
    }

    private static boolean area(Place place) {
        return place == Place.VPC || place == Place.PUBLIC || place == Place.PRIVATE;
    }

    private static List<Place> things() {
        return Stream.of(Place.values()).filter(place -> !area(place)).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothingOverlapsAndAllIsInThePicture(Form form) {
        Box all = new Box(0, 0, form.width(), form.height());
        for (Place place : things()) {
            Box box = form.box(place);
            assertThat(all.contains(box)).as("%s in the picture", place).isTrue();
            assertThat(things())
                    .filteredOn(other -> other != place && form.box(other).overlaps(box))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nodesStandInTheirSubnetAndSubnetsInTheNetwork(Form form) {
        assertThat(form.box(Place.VPC).contains(form.box(Place.PUBLIC))).isTrue();
        assertThat(form.box(Place.VPC).contains(form.box(Place.PRIVATE))).isTrue();
        assertThat(form.box(Place.PUBLIC).overlaps(form.box(Place.PRIVATE))).isFalse();
        assertThat(List.of(Place.BASTION, Place.NAT))
                .allMatch(place -> form.box(Place.PUBLIC).contains(form.box(place)));
        assertThat(List.of(Place.GATEWAY, Place.MASTER, Place.AGENTS, Place.PREREQS))
                .allMatch(place -> form.box(Place.PRIVATE).contains(form.box(place)));
        assertThat(List.of(Place.YOU, Place.INTERNET, Place.BUCKET))
                .noneMatch(place -> form.box(Place.VPC).overlaps(form.box(place)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aSecurityGroupIsDrawnWithinItsSubnetAndKeepsOthersOut(Form form) {
        for (Topology.Guard guard : topology.guards()) {
            Box fence = form.guard(guard);
            assertThat(Stream.of(Place.PUBLIC, Place.PRIVATE).map(form::box)).anyMatch(zone -> zone.contains(fence));
            assertThat(things())
                    .filteredOn(place -> place != Place.DOOR && form.box(place).overlaps(fence))
                    .containsExactlyInAnyOrderElementsOf(guard.members());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void linesGoStraightOrByRightAnglesAndCrossNoNode(Form form) {
        for (Topology.Link link : topology.links()) {
            for (Box stretch : stretches(form.line(link))) {
                assertThat(stretch.width() == 0 || stretch.height() == 0)
                        .as("%s to %s by right angles", link.from(), link.to())
                        .isTrue();
                assertThat(things())
                        .filteredOn(place -> form.box(place).overlaps(stretch))
                        .as("crossed by %s to %s", link.from(), link.to())
                        .isEmpty();
            }
        }
    }

    private static List<Box> stretches(List<Double> corners) {
        List<Box> all = new ArrayList<>();
        for (int i = 0; i + 3 < corners.size(); i += 2) {
            Box from = new Box(corners.get(i), corners.get(i + 1), 0, 0);
            Box to = new Box(corners.get(i + 2), corners.get(i + 3), 0, 0);
            all.add(from.with(to));
        }
        return all;
    }
}
