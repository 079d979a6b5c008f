package studio.titus.ui.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.NAT_GATEWAY;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.ui.fx.TestStage;

@ExtendWith(ApplicationExtension.class)
class RunLogPanelTest {

    private final RunLog log = new RunLog(Showing.TEXTS, ZoneOffset.UTC, new FakeSession());
    private final List<String> copied = new ArrayList<>();
    private RunLogPanel panel;
    private int written;

    @Start
    void start(Stage stage) {
        panel = new RunLogPanel(Showing.TEXTS, copied::add);
        panel.show(log);
        TestStage.show(stage, new VBox(panel.toggle(), panel), 700, 300);
    }

    @Test
    void isClosedUntilSomebodyAsksAndThenShowsTheNewestLine(FxRobot robot) {
        write(robot, 200);
        assertThat(panel.isVisible()).isFalse();
        assertThat(panel.toggle().getAccessibleText()).isEqualTo("Show the log");

        robot.clickOn("Log");

        assertThat(panel.isVisible()).isTrue();
        assertThat(panel.toggle().getAccessibleText()).isEqualTo("Hide the log");
        assertThat(lastInSight(robot)).isEqualTo(199);
    }

    @Test
    void followsTheEndUntilThePersonLooksBackAndAgainFromTheEnd(FxRobot robot) {
        write(robot, 200);
        robot.clickOn("Log");
        write(robot, 50);
        assertThat(lastInSight(robot)).isEqualTo(249);

        robot.clickOn(".run-log .list-view").type(KeyCode.HOME);
        write(robot, 50);
        assertThat(lastInSight(robot)).isLessThan(20);
        assertThat(robot.lookup(".check-box").queryAs(CheckBox.class).isSelected())
                .isFalse();

        robot.type(KeyCode.END);
        write(robot, 50);
        assertThat(lastInSight(robot)).isEqualTo(349);
    }

    @Test
    void aStormOfLinesMakesNodesForThoseInSightOnly(FxRobot robot) {
        robot.clickOn("Log");
        write(robot, 4_000);

        assertThat(robot.lookup(".run-log .list-cell").queryAll()).hasSizeLessThan(40);
    }

    @Test
    void allOfItIsCopied(FxRobot robot) {
        write(robot, 3);
        robot.clickOn("Log");
        robot.clickOn("Copy log");

        assertThat(copied.getFirst().lines()).hasSize(3).first().isEqualTo("14:02:00  aws_nat_gateway.nat: note 0");
    }

    private void write(FxRobot robot, int lines) {
        robot.interact(() -> {
            for (int i = 0; i < lines; i++) {
                log.accept(Recording.apply().note(0, NAT_GATEWAY, "note " + written++));
            }
            log.publish();
            panel.refresh();
        });
        robot.interact(panel::layout);
    }

    private static int lastInSight(FxRobot robot) {
        var flow = (VirtualFlow<?>)
                robot.lookup(".run-log .list-view").queryAs(ListView.class).lookup(".virtual-flow");
        return flow.getLastVisibleCell().getIndex();
    }
}
