package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.problem.Problem;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.StudioStage;

@ExtendWith(ApplicationExtension.class)
class FindScreenTest {

    @TempDir
    private Path home;

    private StudioStage studio;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        StudioScreens screens =
                new StudioScreens(studio.shell, studio.window.bandProperty(), studio.services, back -> studio.runs);
        studio.shell.navigator().show(screens.start());
        studio.window.show();
    }

    @Test
    void stacksAreFoundByTheirTagsAndOpened(FxRobot robot) {
        studio.aws.answering((source, region) -> studio.aws.session(region).with("titus-team", FakeCloud.NOW));
        robot.clickOn("Find stacks");

        robot.clickOn("Open");

        assertThat(studio.runs.calls()).containsExactly("dashboard titus-team");
        assertThat(studio.aws.last().closed()).isFalse();
    }

    @Test
    void nothingFoundSaysWhereElseToLook(FxRobot robot) {
        robot.clickOn("Find stacks");

        assertThat(robot.lookup("No stack in this region").tryQuery()).isPresent();
    }

    @Test
    void aRefusalIsShownAndTriedAgain(FxRobot robot) {
        studio.aws.refusing(Problem.of("credentials.expired", "The session token has expired"));
        robot.clickOn("Find stacks");
        assertThat(robot.lookup("The session token has expired").tryQuery()).isPresent();
        studio.aws.answering((source, region) -> studio.aws.session(region));

        robot.clickOn("Try again");

        assertThat(robot.lookup("Signed in").tryQuery()).isPresent();
    }

    @Test
    void leavingSignsOut(FxRobot robot) {
        robot.clickOn("Find stacks");

        robot.clickOn("Back to start");

        assertThat(studio.aws.last().closed()).isTrue();
        assertThat(robot.lookup("Find stacks").tryQuery()).isPresent();
    }
}
