package studio.titus.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;

@ExtendWith(ApplicationExtension.class)
class StepRailTest {

    private static final List<Step> STEPS = List.of(
            new Step("Credentials", "team-sandbox", Step.State.DONE),
            new Step("Network", "", Step.State.CURRENT),
            new Step("SSH key", "Check again: region changed", Step.State.ATTENTION),
            new Step("Size", "", Step.State.LATER));

    private final List<Integer> selected = new ArrayList<>();
    private StepRail rail;

    @Start
    void start(Stage stage) {
        rail = new StepRail(Texts.load());
        rail.setOnSelect(selected::add);
        rail.setSteps(STEPS);
        TestStage.show(stage, rail, 224, 300);
    }

    @Test
    void doneStepsAndThoseToCheckCanBeClickedOthersNot(FxRobot robot) {
        robot.clickOn("Credentials").clickOn("Network").clickOn("SSH key").clickOn("Size");

        assertThat(selected).containsExactly(0, 2);
    }

    @Test
    void theKeyboardReachesExactlyWhatCanBeClicked() {
        assertThat(rail.getChildren()).extracting(Node::isFocusTraversable).containsExactly(true, false, true, false);
    }

    @Test
    void aScreenReaderHearsNumberStateAndReason() {
        assertThat(rail.getChildren())
                .extracting(Node::getAccessibleText)
                .first()
                .isEqualTo("Step 1, Credentials, done. team-sandbox");
    }

    @Test
    void theNarrowRailKeepsTheDotsAndTellsNamesAsTooltips(FxRobot robot) {
        robot.interact(() -> rail.narrowProperty().set(true));

        assertThat(robot.lookup("Credentials").query().isVisible()
                        && robot.lookup("Credentials").query().getParent().isVisible())
                .isFalse();
        assertThat(((StepItem) rail.getChildren().getFirst()).getTooltip().getText())
                .isEqualTo("Credentials");
    }

    @Test
    void itemsStayWhenTheirStateChanges(FxRobot robot) {
        Node first = rail.getChildren().getFirst();

        robot.interact(() -> rail.setSteps(
                List.of(new Step("Credentials", "", Step.State.CURRENT), new Step("Size", "", Step.State.LATER))));

        assertThat(rail.getChildren()).hasSize(2).first().isSameAs(first);
    }
}
