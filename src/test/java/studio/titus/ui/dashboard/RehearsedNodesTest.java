package studio.titus.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.Notices;
import studio.titus.engine.StackDesk;
import studio.titus.launch.NodeBoot;
import studio.titus.launch.RehearsalConnector;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Addresses;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.Mishap;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.state.StackFolders;
import studio.titus.testing.Samples;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.signin.SignInDoor;
import studio.titus.ui.testing.LiveWindow;

/** The window over a rehearsal's nodes, which are SSH servers of their own: from the end of a run to a cluster that takes jobs. */
@ExtendWith(ApplicationExtension.class)
class RehearsedNodesTest {

    private static final double FAST = 400;

    @TempDir
    private Path home;

    private final Pace pace = Pace.scaled(FAST);
    private RehearsalCloud cloud;
    private StackSettings settings;
    private RehearsalConnector connector;
    private StackRooms rooms;
    private OpenStack stack;
    private Navigator navigator;

    @Start
    void start(Stage stage) {
        var window = new RoomsWindow(stage, home, 1280, 800);
        navigator = window.navigator;
        rooms = window.rooms;
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void nodesBootTheGroupIsActivatedAndAllHold(FxRobot robot) throws TimeoutException {
        var desk = open();
        var plan = desk.plan(settings());
        robot.interact(() -> navigator.show(rooms.provision(stack, plan)));

        var window = new LiveWindow(robot);
        window.awaitText("Nodes are booting");
        window.awaitText("1 of 15 needs a look");
        window.press("Activate titusagent");
        window.awaitText("All 15 hold");
        window.awaitText("Readiness");
        window.press("Open the dashboard");
        window.awaitText("Healthy");
        window.awaitText("Your cluster is ready");
    }

    @Test
    void aStackBuiltBeforeIsLookedAtFromTheRail(FxRobot robot) throws TimeoutException {
        var desk = open();
        var outcome = desk.apply(desk.plan(settings()), event -> {}, new Cancel());
        assertThat(outcome.succeeded()).isTrue();
        robot.interact(() -> navigator.show(rooms.dashboard(stack)));

        var window = new LiveWindow(robot);
        window.press("Readiness");
        window.press("Activate titusagent");
        window.awaitText("All 15 hold");
    }

    @Test
    void whatIsBrokenTurnsItsRowRedAndWhatTheRowOffersMendsIt(FxRobot robot) throws TimeoutException {
        stands(robot);
        var window = new LiveWindow(robot);
        window.press("Readiness");
        window.press("Activate titusagent");
        window.awaitText("All 15 hold");

        cloud.mishaps().on(Mishap.ZOOKEEPER_DOWN);
        window.press("Run all");
        window.awaitText("1 of 15 needs a look");
        window.awaitWords("Not running: zookeeper");
        window.press("Restart zookeeper");

        window.awaitText("All 15 hold");
        assertThat(cloud.mishaps().isOn(Mishap.ZOOKEEPER_DOWN)).isFalse();
    }

    @Test
    void aWallThatIsDownIsPutUpAgainFromItsRow(FxRobot robot) throws TimeoutException {
        var desk = stands(robot);
        var window = new LiveWindow(robot);
        window.press("Readiness");
        window.press("Activate titusagent");
        window.awaitText("All 15 hold");
        var routes = desk.look().find(Addresses.PRIVATE_ROUTES).orElseThrow().id();
        cloud.ec2().deleteRoute(request -> request.routeTableId(routes).destinationCidrBlock("0.0.0.0/0"));

        window.press("Isolation");
        window.awaitText("4 of 18 need a look");
        window.press("Repair the way out");
        window.awaitText("Leave it");
        window.press("Repair the way out");

        window.awaitText("All 18 hold");
        assertThat(desk.plan(settings).isEmpty()).isTrue();
    }

    private StackDesk stands(FxRobot robot) {
        var desk = open();
        settings = settings();
        assertThat(desk.apply(desk.plan(settings), event -> {}, new Cancel()).succeeded())
                .isTrue();
        robot.interact(() -> navigator.show(rooms.dashboard(stack)));
        return desk;
    }

    private StackSettings settings() {
        var pair = new KeyPairMaker().make(home.resolve("key"), "rehearsal", Optional.empty());
        return Samples.settings().toBuilder()
                .publicKey(pair.key())
                .publicKeyFile(pair.publicFile().toString())
                .build();
    }

    private StackDesk open() {
        cloud = new RehearsalCloud(pace, RehearsalTimes.aws(), new Switchboard(pace::sleep), new SplittableRandom(7));
        connector = new RehearsalConnector(cloud, new NodeBoot(home), pace);
        var session = connector.connect(
                new CredentialSource.Standard(), Samples.settings().region());
        var folder = new StackFolders(home).of(StackName.of("titus-lab"));
        stack = new OpenStack(folder, session, SignInDoor.by(connector, Optional.empty()));
        return stack.desk(new SplittableRandom(3), Notices.NONE);
    }
}
