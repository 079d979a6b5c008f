package studio.titus.ui.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.testing.LiveWindow;
import studio.titus.ui.testing.SceneReview;

/** A page of checks as people use it: by keyboard, by screen reader, in the smallest window. */
@ExtendWith(ApplicationExtension.class)
class ChecksScreenTest {

    @TempDir
    private Path home;

    private ReadyRig rig;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        rig = new ReadyRig(home, Optional.empty());
        rig.nodes.line.group = "Inactive";
        Screen screen = CheckShowing.readiness(rig, new ImmediateBackground(), false);
        Showing.window(stage, screen, 1024, 640);
    }

    @AfterEach
    void close() {
        rig.nodes.close();
    }

    @Test
    void aRowThatFailedShowsWhatItMeansAndItsFixUnfolded(FxRobot robot) {
        assertThat(robot.lookup("Needs a look").tryQuery()).isPresent();
        assertThat(robot.lookup("Activate titusagent").tryQuery()).isPresent();

        robot.clickOn("Activate titusagent");

        assertThat(rig.nodes.line.group).isEqualTo("Active");
        assertThat(robot.lookup("All 15 hold").tryQuery()).isPresent();
        assertThat(robot.lookup("Needs a look").tryQuery()).isEmpty();
    }

    @Test
    void theKeyboardAloneActivatesAndUnfolds(FxRobot robot) throws Exception {
        var window = new LiveWindow(robot);
        window.tabTo("Activate titusagent");
        robot.type(KeyCode.SPACE);
        window.awaitText("All 15 hold");

        window.tabTo("The bastion lets you in, holds, ");
        robot.type(KeyCode.SPACE);

        window.awaitText("What was run");
    }

    @Test
    void aRowRestsUnderTheMouseAndWithTheKeys(FxRobot robot) {
        Node row = robot.lookup(".check-head").query();
        FontIcon icon = robot.from(row).lookup(".status-icon").query();
        int before = icon.getIconSize();

        robot.moveTo(row);
        assertThat(icon.getIconSize()).isEqualTo(before);
        robot.interact(row::requestFocus);
        assertThat(icon.getIconSize()).isEqualTo(before);
    }

    @Test
    void nothingIsNamelessCutOffOrFaint(FxRobot robot) {
        robot.interact(() -> robot.lookup(".check-head").<Button>queryAll().forEach(Button::fire));
        robot.interact(() -> {
            var review = new SceneReview(stage.getScene().getRoot());
            assertThat(review.nameless()).isEmpty();
            assertThat(review.cutOff()).isEmpty();
            assertThat(review.tooWide()).isEmpty();
            assertThat(review.faint()).isEmpty();
            assertThat(review.lettersTwice()).isEmpty();
        });
    }
}
