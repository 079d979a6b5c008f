package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.model.StackName;
import studio.titus.state.StackRecord;
import studio.titus.testing.Samples;
import studio.titus.ui.dashboard.StackRooms;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeSession;
import studio.titus.ui.testing.StudioStage;

/** The reminder leads away from a stack's screen for good: what that held open is closed. */
@ExtendWith(ApplicationExtension.class)
class ReminderOverARoomTest {

    @TempDir
    private Path home;

    private StudioStage studio;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        var folder = studio.folders.of(StackName.of("titus-lab"));
        folder.remember(Samples.settings());
        folder.remember(new StackRecord("123456789012", "eu-west-1", false, FakeCloud.NOW.minusSeconds(90_000), null));
        StudioScreens screens =
                new StudioScreens(studio.shell, studio.window.bandProperty(), studio.services, this::rooms);
        studio.shell.navigator().show(screens.start());
        screens.remind(studio.window.noticeProperty(), studio.window.costProperty(), (title, text) -> {});
        studio.window.show();
    }

    private StackRooms rooms(Runnable home) {
        return new StackRooms(
                studio.shell,
                studio.services,
                (owner, title, folder) -> Optional.empty(),
                ZoneOffset.UTC,
                Notifier.none(),
                home);
    }

    @Test
    void itsDestroyClosesTheSessionOfTheDashboard(FxRobot robot) {
        FakeSession left = dashboard(robot);

        destroy(robot);

        assertThat(left.closed()).isTrue();
        assertThat(studio.aws.last()).isNotSameAs(left);
        assertThat(studio.aws.last().closed()).isFalse();
    }

    @Test
    void soItDoesFromTheSettingsOverTheDashboard(FxRobot robot) {
        FakeSession left = dashboard(robot);
        robot.interact(
                () -> robot.lookup(".rail-foot .nav-item").queryAs(Button.class).fire());

        destroy(robot);

        assertThat(left.closed()).isTrue();
    }

    @Test
    void destroyingAskedTwiceLeavesOneSession(FxRobot robot) {
        dashboard(robot);
        destroy(robot);
        FakeSession first = studio.aws.last();

        destroy(robot);

        assertThat(first.closed()).isTrue();
        assertThat(studio.aws.last().closed()).isFalse();
    }

    private FakeSession dashboard(FxRobot robot) {
        robot.interact(() -> robot.lookup(".hyperlink").<Node>queryAll().stream()
                .map(Hyperlink.class::cast)
                .findFirst()
                .ifPresent(Hyperlink::fire));
        assertThat(studio.title()).isEqualTo("titus-lab");
        return studio.aws.last();
    }

    private static void destroy(FxRobot robot) {
        robot.interact(() ->
                robot.lookup(".reminder .button").nth(1).queryAs(Button.class).fire());
    }
}
