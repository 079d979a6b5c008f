package studio.titus.ui.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.TopologyNode;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;

@ExtendWith(ApplicationExtension.class)
class TopologyViewTest {

    private final List<Address> selected = new ArrayList<>();
    private TopologyView view;

    @Start
    void start(Stage stage) {
        view = new TopologyView(Texts.load());
        view.setOnSelect(selected::add);
        view.draw(Blueprint.skeleton());
        TestStage.show(stage, view, 430, 460);
    }

    private static ZoomPane zoom(FxRobot robot) {
        return robot.lookup(".zoom-pane").queryAs(ZoomPane.class);
    }

    private static TopologyNode node(FxRobot robot, String name) {
        return robot.lookup((Node node) ->
                        node instanceof TopologyNode && node.getAccessibleText().startsWith(name))
                .queryAs(TopologyNode.class);
    }

    @Test
    void aClickOnANodeLeadsToItsResource(FxRobot robot) {
        robot.clickOn(node(robot, "Master"));

        assertThat(selected).containsExactly(Addresses.MASTER);
    }

    @Test
    void theKeyboardReachesNodesAndSecurityGroups(FxRobot robot) {
        robot.interact(() -> node(robot, "NAT gateway").requestFocus());
        robot.push(KeyCode.ENTER);
        robot.interact(() -> robot.lookup("titusbastion").queryButton().requestFocus());
        robot.push(KeyCode.SPACE);

        assertThat(selected).containsExactly(Addresses.NAT_GATEWAY, Addresses.BASTION_GROUP);
    }

    @Test
    void controlAndWheelZoomAndNeverFartherThanAllOfIt(FxRobot robot) {
        wheel(robot, 40);
        assertThat(zoom(robot).zoomProperty().get()).isGreaterThan(1);

        wheel(robot, -40);
        wheel(robot, -40);
        assertThat(zoom(robot).zoomProperty().get()).isEqualTo(1);
    }

    /** TestFX holds no key down while it scrolls. */
    private static void wheel(FxRobot robot, double delta) {
        robot.interact(() -> Event.fireEvent(
                zoom(robot),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        100,
                        100,
                        100,
                        100,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    @Test
    void buttonsAndKeysZoomAndFit(FxRobot robot) {
        Button nearer = robot.lookup("Zoom in").queryButton();
        Button fit = robot.lookup("Fit the window").queryButton();
        assertThat(fit.isDisabled()).isTrue();
        robot.clickOn(nearer);
        robot.interact(zoom(robot)::requestFocus);
        robot.push(KeyCode.ADD);
        assertThat(zoom(robot).zoomProperty().get()).isEqualTo(1.25 * 1.25);

        robot.clickOn(fit);

        assertThat(zoom(robot).zoomProperty().get()).isEqualTo(1);
    }

    @Test
    void theSameIsThereAsTextAndLeadsToTheSamePlaces(FxRobot robot) {
        robot.clickOn("As text");
        ListView<?> list = robot.lookup(".topology-list").queryListView();
        assertThat(list.isVisible()).isTrue();
        assertThat(zoom(robot).isVisible()).isFalse();

        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);

        assertThat(selected).containsExactly(Addresses.BASTION_SSH);
    }

    @Test
    void aScreenReaderHearsHowFarANodeIs(FxRobot robot) {
        robot.interact(() -> view.show(Map.of(Addresses.BASTION, new SpotState(Status.RUNNING, 0.5, "198.51.100.9"))));

        assertThat(node(robot, "Bastion").getAccessibleText())
                .isEqualTo("Bastion 198.51.100.9, running. The one way in; forwards SSH to the others");
    }
}
