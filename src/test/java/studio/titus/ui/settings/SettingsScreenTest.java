package studio.titus.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.model.StackName;
import studio.titus.state.Preferences;
import studio.titus.testing.Samples;
import studio.titus.ui.fx.Theme;
import studio.titus.ui.testing.StudioStage;
import studio.titus.ui.testing.Words;

@ExtendWith(ApplicationExtension.class)
class SettingsScreenTest {

    @TempDir
    private Path home;

    private final List<String> left = new ArrayList<>();
    private StudioStage studio;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        studio.shell.preferences().dress(studio.shell.themes());
        studio.folders.of(StackName.of("titus-lab")).remember(Samples.settings());
        studio.shell.navigator().show(new SettingsScreen(studio.shell, studio.services, () -> left.add("done")));
        studio.window.show();
    }

    @Test
    void theLookChangesAtOnceAndIsKept(FxRobot robot) {
        robot.clickOn("Dark");

        assertThat(studio.shell.themes().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(studio.shell.preferences().get().look()).isEqualTo(Preferences.Look.DARK);
    }

    @Test
    void theWholeWindowTakesTheTextSize(FxRobot robot) {
        robot.interact(() -> select(robot, 0, 18));

        assertThat(studio.scene().getRoot().getStyle()).contains("18px");
    }

    @Test
    void theReminderCanBeSwitchedOff(FxRobot robot) {
        robot.interact(() -> select(robot, 3, 0));

        assertThat(studio.shell.preferences().get().reminderHours()).isZero();
    }

    @Test
    void profileAndRegionAreOfferedAndForgottenWithAllElse(FxRobot robot) {
        robot.interact(() -> select(robot, 1, "team-prod"));
        robot.interact(() -> select(robot, 2, "eu-central-1"));
        assertThat(studio.shell.preferences().get().profile()).isEqualTo("team-prod");
        assertThat(studio.shell.preferences().get().region()).isEqualTo("eu-central-1");

        press(robot, "Forget all");

        assertThat(studio.shell.preferences().get()).isEqualTo(Preferences.USUAL);
        assertThat(studio.folders.all()).isEmpty();
    }

    @Test
    void whatIsKeptOfAStackIsListedAndCanBeForgotten(FxRobot robot) {
        assertThat(robot.lookup("Stack titus-lab").tryQuery()).isPresent();

        press(robot, "Forget");

        assertThat(robot.lookup("Stack titus-lab").tryQuery()).isEmpty();
        assertThat(studio.folders.all()).isEmpty();
    }

    @Test
    void diagnosticsAreShownBeforeTheyAreSavedAndHoldNoSecret(FxRobot robot) throws IOException {
        Path log = studio.services.program().log();
        Files.createDirectories(log.getParent());
        Files.writeString(log, "aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\nlast line\n");

        press(robot, "Export");

        String shown = robot.lookup(".text-area").queryAs(TextArea.class).getText();
        assertThat(shown)
                .contains("Titus Studio: 1.0.0", "Stack titus-lab, settings", "aws_vpc.titus", "last line")
                .doesNotContain("wJalrXUtnFEMI");
        press(robot, "Back to settings");
        assertThat(studio.title()).isEqualTo("Settings");
    }

    @Test
    void doneGoesBack(FxRobot robot) {
        robot.clickOn(Words.of("Done"));

        assertThat(left).containsExactly("done");
    }

    /** The page is longer than the window. */
    private static void press(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup((Button button) -> text.equals(Words.read(button)))
                .queryButton()
                .fire());
    }

    @SuppressWarnings("unchecked")
    private static <T> void select(FxRobot robot, int index, T value) {
        robot.lookup(".setting-box").nth(index).queryAs(ComboBox.class).setValue(value);
    }
}
