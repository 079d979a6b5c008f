package studio.titus.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;

@ExtendWith(ApplicationExtension.class)
class ToastsTest {

    private Button behind;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        this.behind = new Button("behind");
    }

    @Test
    void noticesStackUpToFourAndSayWhatTheySayToScreenReaders(FxRobot robot) {
        Toasts toasts = show(robot, Duration.INDEFINITE);
        robot.interact(
                () -> List.of("one", "two", "three", "four", "five").forEach(title -> toasts.notify(title, "x")));

        assertThat(robot.lookup(".toast").queryAllAs(Node.class))
                .extracting(Node::getAccessibleText)
                .containsExactly("five. x", "four. x", "three. x", "two. x");
    }

    @Test
    void theFocusStaysWhereItIsAndWhatLiesBehindCanStillBePressed(FxRobot robot) {
        Toasts toasts = show(robot, Duration.INDEFINITE);
        robot.interact(behind::requestFocus);
        robot.interact(() -> toasts.notify("one", "x"));

        assertThat(behind.isFocused()).isTrue();
        boolean[] pressed = new boolean[1];
        robot.interact(() -> behind.setOnAction(e -> pressed[0] = true));
        robot.clickOn(behind);
        assertThat(pressed).containsExactly(true);
    }

    @Test
    void aNoticeGoesByItself(FxRobot robot) throws TimeoutException {
        Toasts toasts = show(robot, Duration.millis(50));
        robot.interact(() -> toasts.notify("one", "x"));

        await(robot, 0);
    }

    @Test
    void aNoticeStaysWhileTheFocusIsInItAndGoesAfterwards(FxRobot robot) throws TimeoutException {
        Toasts toasts = show(robot, Duration.millis(50));
        robot.interact(() -> {
            toasts.notify("one", "x");
            toasts.lookup(".toast .button").requestFocus();
            toasts.notify("two", "x");
        });
        await(robot, 1);

        assertThat(robot.lookup(".toast").<Node>query().getAccessibleText()).isEqualTo("one. x");
        robot.interact(behind::requestFocus);
        await(robot, 0);
    }

    @Test
    void aNoticeCanBeDismissed(FxRobot robot) {
        Toasts toasts = show(robot, Duration.INDEFINITE);
        robot.interact(() -> toasts.notify("one", "x"));
        robot.clickOn(".toast .button");

        assertThat(robot.lookup(".toast").queryAll()).isEmpty();
    }

    private Toasts show(FxRobot robot, Duration stays) {
        Toasts toasts = new Toasts(Texts.load(), stays);
        robot.interact(() -> TestStage.show(stage, new StackPane(new VBox(behind), toasts), 600, 400));
        return toasts;
    }

    private static void await(FxRobot robot, int left) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        30_000, () -> robot.lookup(".toast").queryAll().size() == left));
    }
}
