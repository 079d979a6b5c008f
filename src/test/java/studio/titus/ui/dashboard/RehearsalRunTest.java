package studio.titus.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.bootstrap.NodeScripts;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.Notices;
import studio.titus.engine.StackDesk;
import studio.titus.launch.RehearsalConnector;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.state.StackFolders;
import studio.titus.testing.Samples;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.signin.SignInDoor;
import studio.titus.ui.testing.LiveWindow;

/** The screens over the real engine and the rehearsal cloud, with real threads: from nothing to 38 and back to nothing. */
@ExtendWith(ApplicationExtension.class)
class RehearsalRunTest {

    private static final double FAST = 400;

    @TempDir
    private Path home;

    private final Pace pace = Pace.scaled(FAST);
    private final Switchboard switchboard = new Switchboard(pace::sleep);
    private StackRooms rooms;
    private OpenStack stack;
    private Navigator navigator;

    @Start
    void start(Stage stage) {
        var window = new RoomsWindow(stage, home, 1024, 640);
        navigator = window.navigator;
        rooms = window.rooms;
    }

    @Test
    void buildsThirtyEightAndRemovesThemAgain(FxRobot robot) throws TimeoutException {
        var desk = open();
        var plan = desk.plan(Samples.settings());
        robot.interact(() -> navigator.show(rooms.provision(stack, plan)));

        var window = new LiveWindow(robot);
        window.awaitText("Nodes are booting");
        window.press("Destroy");
        window.write("mono", "titus-lab");
        window.press("Destroy 38 resources");
        window.awaitText("0 of 38 remain");
        window.awaitText("titus-lab is gone");
        assertThat(desk.look().isEmpty()).isTrue();
    }

    @Test
    void aSessionThatEndsIsRenewedAndTheWorkGoesOn(FxRobot robot) throws TimeoutException {
        var desk = open();
        var plan = desk.plan(Samples.settings());
        expireAtOneOf(20);
        robot.interact(() -> navigator.show(rooms.provision(stack, plan)));

        var window = new LiveWindow(robot);
        window.press("Sign in again");
        window.press("Continue setting up");
        window.awaitText("Nodes are booting");
        window.press("Destroy");
        window.write("mono", "titus-lab");
        expireAtOneOf(10);
        window.press("Destroy 38 resources");
        window.press("Sign in again");
        window.press("Continue destroying");
        window.awaitText("0 of 38 remain");
        assertThat(desk.look().isEmpty()).isTrue();
    }

    /** Of the changes to come, this one finds the session over. */
    private void expireAtOneOf(int change) {
        var left = new AtomicInteger(change);
        switchboard.when(
                call -> call.isMutating() && !call.isDryRun() && left.decrementAndGet() == 0,
                new Fault.ExpireCredentials());
    }

    private StackDesk open() {
        RehearsalCloud cloud = new RehearsalCloud(pace, RehearsalTimes.aws(), switchboard, new SplittableRandom(7));
        var connector = new RehearsalConnector(cloud, new NodeScripts()::render, pace);
        var session = connector.connect(
                new CredentialSource.Standard(), Samples.settings().region());
        var folder = new StackFolders(home).of(StackName.of("titus-lab"));
        stack = new OpenStack(folder, session, SignInDoor.by(connector, Optional.empty()));
        return stack.desk(new SplittableRandom(3), Notices.NONE);
    }
}
