package studio.titus.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.titus.problem.Problem;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.Screen;

@ExtendWith(ApplicationExtension.class)
class LogsScreenTest {

    @TempDir
    Path folder;

    private final FakeDoor door = new FakeDoor();
    private final List<String> copied = new ArrayList<>();
    private Screen screen;

    @Start
    void start(Stage stage) {
        door.log("one\ntwo error\nthree\n");
        screen = ConsoleShowing.logs(
                door, copied::add, Optional.of(folder.resolve("gone").resolve("titus.log")));
        Showing.window(stage, screen, 1280, 800);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(screen::left);
    }

    @Test
    void theFirstLogIsFollowedAndAnotherCanBeChosen(FxRobot robot) throws Exception {
        await(() -> lines(robot) == 3);
        assertThat(door.followed).containsExactly("gateway: journalctl --no-pager -n 500 -f -u titus-server-gateway");

        robot.interact(() -> robot.lookup(".logs-bar .combo-box")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(1));
        await(() -> door.followed.size() == 2);
        assertThat(door.followed.getLast()).startsWith("gateway: tail").contains("bootstrap.log");
    }

    @Test
    void newLinesComeInAndOnlyThoseLookedForAreShownAndCopied(FxRobot robot) throws Exception {
        await(() -> lines(robot) == 3);
        door.print("four Error\nhalf");
        await(() -> lines(robot) == 4);

        robot.interact(() ->
                robot.lookup(".logs-bar .text-field").queryAs(TextField.class).setText("ERROR"));
        assertThat(lines(robot)).isEqualTo(2);
        assertThat(robot.lookup("2 of 4 lines").queryAs(Label.class).isVisible())
                .isTrue();
        robot.clickOn("Copy lines");
        assertThat(copied.getFirst().lines()).containsExactly("two error", "four Error");
    }

    @Test
    void onlyTheNewestLinesAreKept(FxRobot robot) throws Exception {
        await(() -> lines(robot) == 3);
        for (int i = 0; i < 10; i++) {
            door.print("line\n".repeat(5_000));
            WaitForAsyncUtils.waitForFxEvents();
        }
        door.print("last\n");

        await(() -> last(robot).equals("last"));
        assertThat(lines(robot)).isBetween(LogsModel.KEPT, LogsModel.KEPT + 5_000);
    }

    @Test
    void aNodeThatCannotBeReachedSaysWhyAndIsTriedAgain(FxRobot robot) throws Exception {
        await(() -> lines(robot) == 3);
        door.refuse(Problem.of("ssh.node.unreachable", "bastion → gateway: it can't be reached"));
        robot.interact(() -> robot.lookup(".logs-bar .combo-box")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(1));
        await(() -> robot.lookup("Follow again").tryQuery().isPresent());

        door.refuse(null);
        robot.clickOn("Follow again");
        await(() -> lines(robot) == 3);
    }

    @Test
    void aPageThatIsShownAgainKnowsNodesThatCameMeanwhileAndKeepsItsLog(FxRobot robot) throws Exception {
        await(() -> lines(robot) == 3);
        robot.interact(() -> box(robot).getSelectionModel().select(2));
        await(() -> door.followed.size() == 2);
        robot.interact(screen::left);
        door.machines.add(new Machine("agent-2", "30.0.100.131"));

        robot.interact(screen::shown);

        await(() -> box(robot)
                .getItems()
                .contains(new LogSource("agent-2", "docker", "journalctl --no-pager -n 500 -f -u docker")));
        assertThat(door.followed).hasSize(3);
        assertThat(door.followed.getLast()).isEqualTo(door.followed.get(1));
        assertThat(box(robot).getValue().node()).isEqualTo("agent-1");
    }

    @Test
    void aFileThatCannotBeWrittenIsNoEndOfTheLog(FxRobot robot) throws Exception {
        await(() -> lines(robot) == 3);

        robot.clickOn("Save as file");

        assertThat(robot.lookup("The file was not written").tryQuery()).isPresent();
        assertThat(robot.lookup("Save elsewhere").tryQuery()).isPresent();
        door.print("four\n");
        await(() -> lines(robot) == 4);

        Files.createDirectory(folder.resolve("gone"));
        robot.clickOn("Save elsewhere");
        assertThat(folder.resolve("gone").resolve("titus.log")).content().contains("four");
        assertThat(robot.lookup("The file was not written").queryAllAs(javafx.scene.Node.class))
                .noneMatch(LogsScreenTest::seen);
    }

    @Test
    void theWholePageGoesByKeyboard(FxRobot robot) throws Exception {
        await(() -> lines(robot) == 3);
        robot.type(KeyCode.DOWN);
        await(() -> door.followed.size() == 2);

        robot.type(KeyCode.TAB).write("error");
        assertThat(lines(robot)).isEqualTo(1);
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        assertThat(robot.lookup(".logs-bar .check-box").queryAs(CheckBox.class).isSelected())
                .isFalse();
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        assertThat(copied).containsExactly("two error");
    }

    private static boolean seen(javafx.scene.Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<LogSource> box(FxRobot robot) {
        return robot.lookup(".logs-bar .combo-box").queryAs(ComboBox.class);
    }

    private static int lines(FxRobot robot) {
        return robot.lookup(".log-list").queryAs(ListView.class).getItems().size();
    }

    private static String last(FxRobot robot) {
        var items = robot.lookup(".log-list").queryAs(ListView.class).getItems();
        return items.isEmpty() ? "" : ((studio.titus.ui.control.LogLine) items.getLast()).text();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
