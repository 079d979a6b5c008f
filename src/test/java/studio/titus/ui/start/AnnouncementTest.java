package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ChipsField;
import studio.titus.ui.testing.StudioStage;

/** Who does not see the window hears what changes in it. */
@ExtendWith(ApplicationExtension.class)
class AnnouncementTest {

    @TempDir
    private Path home;

    private StudioStage studio;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        StudioShowing.start(studio);
    }

    @BeforeEach
    void enter(FxRobot robot) {
        robot.interact(() -> button(robot, "start.rehearse.button").fire());
    }

    @Test
    void aNewPageIsSaidByItsTitle(FxRobot robot) {
        robot.interact(() -> button(robot, "wizard.credentials.continue").fire());

        assertThat(said()).isEqualTo("Choose who may connect");
    }

    @Test
    void credentialsThatWorkAreSaidWithTheirAccountAndRefusedOnesWithTheReason(FxRobot robot) {
        robot.interact(
                () -> studio.rehearsal.refusing(Problem.of("credentials.expired", "The session token has expired")
                        .because("AWS stopped accepting it.")));
        robot.interact(() -> robot.lookup(".segments > .toggle-button")
                .nth(1)
                .<ToggleButton>query()
                .fire());
        assertThat(said()).startsWith("The session token has expired");

        studio.rehearsal.answering(
                (source, region) -> studio.rehearsal.session(region).rehearsing());
        robot.interact(() -> button(robot, "signin.again").fire());

        assertThat(said()).isEqualTo("Signed in to account 123456789012");
    }

    @Test
    void theVerdictOverAnAnswerIsSaidWithItsQuestion(FxRobot robot) {
        robot.interact(() -> button(robot, "wizard.credentials.continue").fire());
        robot.interact(() -> robot.lookup(ChipsField.class::isInstance)
                .<ChipsField>query()
                .values()
                .setAll("198.51.100.0/24"));

        assertThat(said()).startsWith("Who may connect: Your address now, 203.0.113.7, is in none");
    }

    private Button button(FxRobot robot, String key) {
        return robot.lookup((Button one) -> studio.texts.of(key).equals(one.getText()))
                .queryButton();
    }

    private String said() {
        return studio.scene().getRoot().lookup(".announcer").getAccessibleText();
    }
}
