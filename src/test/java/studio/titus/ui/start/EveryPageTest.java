package studio.titus.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.titus.model.StackName;
import studio.titus.state.Preferences;
import studio.titus.state.StackRecord;
import studio.titus.testing.Samples;
import studio.titus.ui.control.StepRail;
import studio.titus.ui.settings.SettingsScreen;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.SceneReview;
import studio.titus.ui.testing.StudioStage;
import studio.titus.ui.wizard.WizardStep;

/** In the smallest window, with ordinary and large text, light and dark, every page before a run can be read to its last word. */
@ExtendWith(ApplicationExtension.class)
class EveryPageTest {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 640;

    @TempDir
    private Path home;

    private StudioStage studio;
    private Screen start;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        var folder = studio.folders.of(StackName.of("titus-lab"));
        folder.remember(Samples.settings());
        folder.remember(new StackRecord("123456789012", "eu-west-1", false, FakeCloud.NOW.minusSeconds(90_000), null));
        StudioStage.keyIn(home, "id_ed25519", "ada@workshop");
        start = StudioShowing.screens(studio).start();
        studio.shell.preferences().dress(studio.shell.themes());
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        studio.shell.navigator().show(start);
        studio.window.show();
    }

    @ParameterizedTest
    @CsvSource({"13, LIGHT", "16, DARK", "18, LIGHT"})
    void nothingIsCutOrFaint(int textSize, Preferences.Look look, FxRobot robot) {
        SoftAssertions all = new SoftAssertions();
        robot.interact(() ->
                studio.shell.preferences().change(now -> now.textSize(textSize).look(look)));
        check(all, "start");
        show(robot, new Show("settings", () -> new SettingsScreen(studio.shell, studio.services, () -> {})), all);
        open(robot, "start.open.button");
        check(all, "find");
        open(robot, "start.setup.button");
        check(all, "credentials of an account");
        open(robot, "start.rehearse.button");
        for (WizardStep step : WizardStep.values()) {
            robot.interact(() -> item(robot, step).fire());
            check(all, step + " in the rehearsal");
        }
        all.assertAll();
    }

    private record Show(String name, Supplier<Screen> screen) {}

    private void show(FxRobot robot, Show what, SoftAssertions all) {
        robot.interact(() -> studio.shell.navigator().show(what.screen().get()));
        check(all, what.name());
    }

    private void open(FxRobot robot, String key) {
        robot.interact(() -> studio.shell.navigator().show(start));
        robot.interact(() -> robot.lookup((Button one) -> studio.texts.of(key).equals(one.getText()))
                .queryButton()
                .fire());
    }

    private static Button item(FxRobot robot, WizardStep step) {
        StepRail rail = robot.lookup(StepRail.class::isInstance).query();
        return (Button) rail.getChildren().get(step.ordinal());
    }

    private record Findings(List<String> cutOff, List<String> tooWide, List<String> twice, List<String> faint) {}

    private void check(SoftAssertions all, String name) {
        Findings found = WaitForAsyncUtils.waitForAsyncFx(20_000, this::look);
        all.assertThat(found.cutOff()).as("cut off on %s", name).isEmpty();
        all.assertThat(found.tooWide()).as("too wide on %s", name).isEmpty();
        all.assertThat(found.twice()).as("letters twice on %s", name).isEmpty();
        all.assertThat(found.faint()).as("faint on %s", name).isEmpty();
    }

    private Findings look() {
        Parent root = studio.scene().getRoot();
        root.applyCss();
        root.layout();
        SceneReview review = new SceneReview(root);
        return new Findings(review.cutOff(), review.tooWide(), review.lettersTwice(), review.faint());
    }
}
