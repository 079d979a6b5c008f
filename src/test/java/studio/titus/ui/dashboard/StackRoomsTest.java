package studio.titus.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.plan.Inventory;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.WindowMemory;
import studio.titus.ui.provision.FakeSession;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.HeldBackground;
import studio.titus.ui.provision.Recording;
import studio.titus.ui.provision.Recordings;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.testing.FakeServices;
import studio.titus.ui.testing.Words;

/** The way of a stack through its screens: built, looked at, repaired, destroyed. */
@ExtendWith(ApplicationExtension.class)
class StackRoomsTest {

    @TempDir
    private Path home;

    private final FakeStack stack = new FakeStack();
    private final HeldBackground background = new HeldBackground();
    private final Navigator navigator = new Navigator();
    private final List<String> copied = new ArrayList<>();
    private final List<String> led = new ArrayList<>();
    private StackRooms rooms;
    private MainWindow window;

    @Start
    void start(Stage stage) {
        Fonts.load();
        ThemeService themes = TestStage.theme();
        Shell shell = new Shell(
                new ImmediateUiThread(),
                background,
                Showing.TEXTS,
                new ViewLoader(Showing.TEXTS, copied::add),
                copied::add,
                themes,
                navigator,
                AppPreferences.unkept());
        rooms = new StackRooms(
                shell,
                FakeServices.of(home, () -> "203.0.113.7", Clock.systemUTC()),
                (owner, title, folder) -> Optional.empty(),
                ZoneOffset.UTC,
                Notifier.none(),
                () -> led.add("start"));
        window = new MainWindow(stage, Showing.TEXTS, navigator, themes, WindowMemory.none());
        navigator.show(rooms.provision(stack, stack.plan()));
        stage.setWidth(1024);
        stage.setHeight(640);
        window.show();
    }

    @Test
    void aRunThatIsDoneLeadsToTheNodesAndFromThereToTheDashboard(FxRobot robot) {
        build(robot);

        assertThat(robot.lookup("all 38 in place, nodes not tried yet").tryQuery())
                .isPresent();
        assertThat(robot.lookup(".node-card").queryAll()).hasSize(5);
    }

    @Test
    void eachValueCopies(FxRobot robot) {
        build(robot);

        robot.interact(
                () -> robot.lookup(Words.of("Copy all")).queryAs(Button.class).fire());
        robot.interact(() -> robot.lookup(".key-value-grid .copy-value .button")
                .nth(1)
                .queryAs(Button.class)
                .fire());

        assertThat(copied.getFirst()).contains("vpc_id = ");
        assertThat(copied.getLast()).isEqualTo("198.51.100.23");
    }

    @Test
    void driftIsRepairedByARunOfItsOwn(FxRobot robot) {
        build(robot);
        stack.drifts(BASTION_SSH, "cidr_blocks", "198.51.100.9/32");
        robot.clickOn("Check again");
        assertThat(robot.lookup("1 differs").tryQuery()).isPresent();

        robot.clickOn("Repair");

        assertThat(robot.lookup("Changing titus-lab").tryQuery()).isPresent();
        assertThat(robot.lookup("37 of 38 ready").tryQuery()).isPresent();
        assertThat(stack.asked).last().isEqualTo("apply");
    }

    @Test
    void destroyingStartsInTheRailAndCancelLeadsBack(FxRobot robot) {
        build(robot);

        robot.clickOn(".nav-rail .nav-item:last-child");
        robot.interact(() -> {});
        assertThat(robot.lookup("Destroy titus-lab").tryQuery()).isPresent();
        robot.clickOn("Cancel");

        assertThat(robot.lookup("all 38 in place, nodes not tried yet").tryQuery())
                .isPresent();
    }

    @Test
    void theEndOfAllClosesTheSession(FxRobot robot) {
        build(robot);
        robot.clickOn(".nav-rail .nav-item:last-child");
        robot.write("titus-lab").clickOn("Destroy 38 resources");
        robot.interact(() -> {
            stack.inventory = Inventory.empty(FakeSession.START);
            background.end(Recording.success(60));
        });

        robot.clickOn("Done");

        assertThat(stack.session.closed).isTrue();
        assertThat(led).containsExactly("start");
    }

    @Test
    void aHalfMadeStackMayBeRemovedFromTheRun(FxRobot robot) {
        robot.interact(() -> {
            Recordings.refusedAgents().forEach(stack::emit);
            background.end(Recording.failure(140, AGENT_GROUP));
            stack.stands(VPC, BUCKET);
        });

        robot.clickOn("Remove what was made");

        assertThat(robot.lookup("Destroy 2 resources").tryQuery()).isPresent();
    }

    @Test
    void theSettingsLeadBackAndARunIsNotCutOffFromThere(FxRobot robot) {
        robot.clickOn(".rail-foot .nav-item");
        assertThat(robot.lookup(".rail").tryQuery()).isEmpty();

        robot.interact(() -> window.requestClose());

        assertThat(robot.lookup("Stop safely, then close").tryQuery()).isPresent();
        assertThat(robot.lookup("Creating titus-lab").tryQuery()).isPresent();
    }

    private void build(FxRobot robot) {
        robot.interact(() -> {
            Recordings.halfWay().forEach(stack::emit);
            stack.standsWhole();
            background.end(Recording.success(300));
        });
        assertThat(robot.lookup("Nodes are booting").tryQuery()).isPresent();
        robot.clickOn(robot.lookup(".nav-rail .nav-item").nth(1).<Node>query());
    }
}
