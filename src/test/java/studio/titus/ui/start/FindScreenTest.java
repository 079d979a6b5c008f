package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.problem.Problem;
import studio.titus.testing.Samples;
import studio.titus.ui.provision.Standing;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.StudioStage;
import studio.titus.ui.testing.Words;

@ExtendWith(ApplicationExtension.class)
class FindScreenTest {

    @TempDir
    private Path home;

    private StudioStage studio;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        StudioShowing.start(studio);
    }

    @Test
    void stacksAreFoundByTheirTagsAndOpened(FxRobot robot) {
        studio.aws.answering((source, region) -> studio.aws.session(region).with("titus-team", FakeCloud.NOW));
        robot.clickOn(Words.of("Find stacks"));

        robot.clickOn("Open");

        assertThat(studio.runs.calls()).containsExactly("dashboard titus-team");
        assertThat(studio.aws.last().closed()).isFalse();
    }

    @Test
    void aFoundStackSaysWhereSinceWhenHowMuchAndAtWhatCost(FxRobot robot) {
        studio.aws.answering(
                (source, region) -> studio.aws.session(region).with("titus-team", FakeCloud.NOW.minusSeconds(7200)));
        studio.aws
                .cloud()
                .holding(Standing.of(
                        Blueprint.of(Samples.settings(), Facts.UNKNOWN, BootScripts.NONE),
                        List.of(Addresses.VPC, Addresses.BASTION),
                        FakeCloud.NOW));

        robot.clickOn(Words.of("Find stacks"));

        assertThat(robot.lookup("2 of 38 exist").tryQuery()).isPresent();
        assertThat(robot.lookup((Label label) -> label.getText().startsWith("Europe (Ireland), set up")
                                && label.getText().endsWith("2 h 0 min ago"))
                        .tryQuery())
                .isPresent();
        assertThat(robot.lookup("about 0.311 USD per hour").tryQuery()).isPresent();
    }

    @Test
    void nothingFoundSaysWhereElseToLook(FxRobot robot) {
        robot.clickOn(Words.of("Find stacks"));

        assertThat(robot.lookup("No stack in this region").tryQuery()).isPresent();
    }

    @Test
    void theRegionIsOneToLookInNotOneToBuildIn(FxRobot robot) {
        robot.clickOn(Words.of("Find stacks"));

        assertThat(robot.lookup("One region at a time is searched").tryQuery()).isPresent();
    }

    @Test
    void aRefusalIsShownAndTriedAgain(FxRobot robot) {
        studio.aws.refusing(Problem.of("credentials.expired", "The session token has expired"));
        robot.clickOn(Words.of("Find stacks"));
        assertThat(robot.lookup("The session token has expired").tryQuery()).isPresent();
        studio.aws.answering((source, region) -> studio.aws.session(region));

        robot.clickOn(Words.of("Try again"));

        assertThat(robot.lookup("Signed in").tryQuery()).isPresent();
    }

    @Test
    void leavingSignsOut(FxRobot robot) {
        robot.clickOn(Words.of("Find stacks"));

        robot.clickOn(Words.of("Back to start"));

        assertThat(studio.aws.last().closed()).isTrue();
        assertThat(robot.lookup(Words.of("Find stacks")).tryQuery()).isPresent();
    }
}
