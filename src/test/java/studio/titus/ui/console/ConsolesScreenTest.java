package studio.titus.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
import studio.titus.ssh.ShellEnd;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.terminal.TerminalView;

@ExtendWith(ApplicationExtension.class)
class ConsolesScreenTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T14:29:03Z"));

    private final FakeDoor door = new FakeDoor();
    private final List<String> copied = new ArrayList<>();
    private final AppPreferences preferences = AppPreferences.unkept();

    @TempDir
    Path folder;

    private Path saved;
    private Consoles consoles;

    @Start
    void start(Stage stage) {
        consoles = ConsoleShowing.over(
                door, new ImmediateBackground(), CLOCK, copied::add, preferences, (owner, name) -> Optional.of(saved));
        Showing.window(stage, consoles.screen(), 1280, 800);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(consoles::close);
    }

    @Test
    void aConsoleIsOpenedFromTheMenuAndHasTheKeys(FxRobot robot) throws Exception {
        assertThat(shows(robot, "No console is open")).isTrue();

        robot.clickOn("New console").clickOn("gateway  30.0.100.12");
        assertThat(shows(robot, "No console is open")).isFalse();
        assertThat(robot.lookup(".hop-bar").query().getAccessibleText())
                .isEqualTo("This computer ready, bastion ready, gateway ready");
        robot.type(KeyCode.L, KeyCode.S, KeyCode.ENTER);

        await(() -> door.last().keys().equals("ls\r"));
    }

    @Test
    void theKeysGoToTheFirstMachineAsSoonAsItIsKnown(FxRobot robot) {
        Later later = new Later();
        robot.interact(() -> {
            Consoles asking = ConsoleShowing.over(door, later, CLOCK, copied::add);
            Showing.window((Stage) robot.window(0), asking.screen(), 1280, 800);
        });
        robot.interact(() -> later.work.run());

        assertThat(robot.lookup(".machine-card").query().isFocused()).isTrue();
        robot.interact(() -> later.work = () -> {});
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(".hop-bar").tryQuery()).isPresent();
    }

    @Test
    void severalTabsLeadToOneNode(FxRobot robot) throws Exception {
        open(robot, "gateway");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);

        assertThat(robot.lookup(".console-tab-head").queryAll()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        assertThat(robot.lookup(".console-tab-head").queryAll()).hasSize(1);
        assertThat(door.last().closed).isTrue();
    }

    @Test
    void commandsTypeThemselvesWithoutEnterUnlessItIsChosen(FxRobot robot) throws Exception {
        open(robot, "gateway");
        robot.clickOn(button(robot, "Type: Is the gateway up"));
        await(() -> door.last().keys().equals("systemctl status titus-server-gateway"));

        robot.type(KeyCode.ENTER);
        await(() -> door.last().keys().endsWith("\r"));
        robot.clickOn(button(robot, "Type and press Enter: List jobs"));
        await(() -> door.last().keys().endsWith("curl -s http://127.0.0.1:7001/api/v3/jobs\r"));
    }

    @Test
    void commandsAreThoseOfTheNodeAndCanBeFound(FxRobot robot) {
        open(robot, "agent-1");
        assertThat(shows(robot, "Is the gateway up")).isFalse();

        robot.interact(() ->
                robot.lookup(".snippets .text-field").queryAs(TextField.class).setText("inspect"));
        assertThat(robot.lookup(".snippet").queryAll()).hasSize(1);
        robot.interact(() ->
                robot.lookup(".snippets .text-field").queryAs(TextField.class).setText("nothing"));
        assertThat(shows(robot, "No command matches.")).isTrue();
    }

    @Test
    void theHopThatFailedIsNamedWithAWayOutAndTheOutputOfBeforeStays(FxRobot robot) throws Exception {
        door.failBehindBastion();
        open(robot, "gateway");

        assertThat(shows(robot, "bastion → gateway: it can't be reached from the bastion"))
                .isTrue();
        assertThat(shows(robot, "Copy report")).isTrue();
        assertThat(robot.lookup(".hop-bar").query().getAccessibleText())
                .isEqualTo("This computer ready, bastion ready, gateway failed");

        door.refuse(null);
        robot.clickOn("Try again");
        assertThat(shows(robot, "Copy report")).isFalse();
        robot.type(KeyCode.X);
        await(() -> door.last().keys().equals("x"));
    }

    @Test
    void aMissingKeySaysWhatToDoForThePageAndForAConsole(FxRobot robot) {
        door.refuse(Problem.of("nodes.no-key", "The private key of this stack is not on this computer")
                .next("Copy it here, or choose where it is."));
        open(robot, "gateway");

        assertThat(shows(robot, "Copy it here, or choose where it is.")).isTrue();
    }

    @Test
    void aLostConsoleKeepsItsTabAndOneKeyConnectsAgain(FxRobot robot) throws Exception {
        open(robot, "gateway");
        door.last().print("kept\r\n");
        robot.interact(() -> door.last()
                .end(new ShellEnd.Lost(Problem.of("ssh.node.lost", "bastion → gateway: the connection broke"))));

        assertThat(shows(robot, "Connect again")).isTrue();
        TerminalView terminal = robot.lookup(".terminal").query();
        await(() -> terminal.screen().contains("Press Enter to connect again."));
        assertThat(terminal.screen()).contains("kept").contains("14:29:03");

        robot.type(KeyCode.ENTER);
        await(() -> door.shells.size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shows(robot, "Connect again")).isFalse();
        assertThat(robot.lookup(".terminal").<TerminalView>query()).isSameAs(terminal);
    }

    @Test
    void aCleanExitClosesTheTab(FxRobot robot) {
        open(robot, "gateway");
        robot.interact(() -> door.last().end(new ShellEnd.Exited(0)));

        assertThat(shows(robot, "No console is open")).isTrue();
    }

    @Test
    void consolesStandBesideEachOtherAndComeTogetherAgain(FxRobot robot) {
        open(robot, "gateway");
        open(robot, "agent-1");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(robot.lookup(".console").queryAll().stream().filter(node -> node.getScene() != null))
                .hasSize(2);
        assertThat(robot.lookup(".console-split > .split-pane-divider").queryAll())
                .hasSize(1);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        assertThat(robot.lookup(".console-split > .split-pane-divider").queryAll())
                .isEmpty();
        assertThat(robot.lookup(".console-tab-head").queryAll()).hasSize(2);
    }

    @Test
    void theTerminalOwnsItsKeysAndOursHaveShift(FxRobot robot) throws Exception {
        open(robot, "gateway");
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("pasted");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);

        await(() -> door.last().keys().equals("\u0003\u0006pasted"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(robot.lookup(".find-bar").query().isVisible()).isTrue();
    }

    @Test
    void theSameLoginIsOfferedForAnotherTerminal(FxRobot robot) {
        open(robot, "gateway");
        robot.clickOn(".login-card .button");

        assertThat(copied).containsExactly("ssh -J ubuntu@203.0.113.9 ubuntu@30.0.100.12");
    }

    @Test
    void aMachineIsOneClickAwayWhileNoConsoleIsOpen(FxRobot robot) {
        robot.clickOn(button(robot, "Open a console to agent-1"));

        assertThat(door.shells).hasSize(1);
        assertThat(shows(robot, "No console is open")).isFalse();
    }

    @Test
    void aServiceIsOneClickFromTheBrowserAndItsTunnelIsUsedAgain(FxRobot robot) {
        choose(robot, "Mesos", "Open in the browser");
        assertThat(door.browsed).containsExactly(URI.create("http://127.0.0.1:40000/"));

        choose(robot, "Mesos, open at http://127.0.0.1:40000", "Copy its address here");
        assertThat(copied).containsExactly("http://127.0.0.1:40000");
        choose(robot, "ZooKeeper", "Copy its address here");
        assertThat(copied).contains("127.0.0.1:40001");

        choose(robot, "Mesos, open at http://127.0.0.1:40000", "Close");
        assertThat(door.hungUp).containsExactly("http://127.0.0.1:40000");
        assertThat(menu(robot, "Mesos").getItems().getLast().isDisable()).isTrue();
        robot.interact(consoles::close);
        assertThat(door.hungUp).contains("127.0.0.1:40001");
    }

    @Test
    void aServiceOutOfReachSaysWhy(FxRobot robot) {
        door.refuse(Problem.of("ssh.bastion", "The bastion does not answer"));

        choose(robot, "Titus gateway", "Open in the browser");

        assertThat(door.browsed).isEmpty();
        assertThat(shows(robot, "The bastion does not answer")).isTrue();
    }

    private static void choose(FxRobot robot, String service, String what) {
        robot.interact(() -> menu(robot, service).getItems().stream()
                .filter(item -> item.getText().equals(what))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static Menu menu(FxRobot robot, String service) {
        return robot.lookup(TunnelMenu.class::isInstance).<TunnelMenu>query().getItems().stream()
                .map(Menu.class::cast)
                .filter(menu -> menu.getText().equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theConfigurationForOnesOwnClientIsCopied(FxRobot robot) {
        robot.clickOn("SSH config").clickOn("Copy for ~/.ssh/config");

        assertThat(copied).containsExactly(door.clientConfig());
        assertThat(robot.lookup("Copied").tryQuery()).isPresent();
    }

    @Test
    void theConfigurationForOnesOwnClientIsSavedOrSaysWhyNot(FxRobot robot) {
        saved = folder.resolve("gone").resolve("titus-ssh.conf");
        robot.clickOn("SSH config").clickOn("Save as file");
        assertThat(shows(robot, "The file was not written")).isTrue();

        saved = folder.resolve("titus-ssh.conf");
        robot.clickOn("Save elsewhere");
        assertThat(shows(robot, "The file was not written")).isFalse();
        assertThat(saved).content().isEqualTo(door.clientConfig());
    }

    @Test
    void theSizeOfTheTextIsOneForAllConsolesAndKept(FxRobot robot) {
        open(robot, "gateway");
        int before = robot.lookup(".terminal").<TerminalView>query().size().columns();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);

        assertThat(preferences.get().terminalTextSize()).isEqualTo(15);
        open(robot, "agent-1");
        assertThat(robot.lookup(".terminal").queryAllAs(TerminalView.class))
                .hasSize(2)
                .allSatisfy(view -> assertThat(view.size().columns()).isLessThan(before));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(preferences.get().terminalTextSize()).isEqualTo(13);
    }

    @Test
    void oneLeavesTheTerminalAndComesBackByKeyboard(FxRobot robot) throws Exception {
        open(robot, "gateway");
        open(robot, "agent-1");
        robot.type(KeyCode.TAB);
        await(() -> door.last().keys().equals("\t"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        assertThat(focus(robot)).isInstanceOf(TabPane.class);
        robot.type(KeyCode.TAB, KeyCode.X);
        await(() -> door.last().keys().equals("\tx"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        robot.type(KeyCode.Y);
        await(() -> door.shells.getFirst().keys().equals("y"));
    }

    @Test
    void aCommandIsFoundAndTypedByKeyboard(FxRobot robot) throws Exception {
        open(robot, "gateway");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("list jobs").type(KeyCode.ENTER);
        await(() -> door.last().keys().equals("curl -s http://127.0.0.1:7001/api/v3/jobs"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type(KeyCode.ESCAPE);
        robot.type(KeyCode.ENTER);
        await(() -> door.last().keys().endsWith("jobs\r"));
    }

    @Test
    void aConsoleIsOpenedSplitUsedAndClosedByKeyboardAlone(FxRobot robot) throws Exception {
        robot.interact(() -> consoles.screen().shown());
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        assertThat(shows(robot, "No console is open")).isFalse();
        assertThat(door.asked).hasSize(1);
        robot.write("id").type(KeyCode.ENTER);
        await(() -> door.last().keys().equals("id\r"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        robot.write("ls");
        await(() -> door.last().keys().equals("ls"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT).write("pwd");
        await(() -> door.shells.getFirst().keys().endsWith("pwd"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        assertThat(shows(robot, "No console is open")).isTrue();
        assertThat(door.shells).allMatch(shell -> shell.closed);
    }

    @Test
    void linesThatLeftTheScreenAreSeenAgainByKeyboard(FxRobot robot) throws Exception {
        open(robot, "gateway");
        door.last().print("x\r\n".repeat(500) + "end");
        TerminalView terminal = robot.lookup(".terminal").query();
        await(() -> terminal.screen().contains("end"));
        ScrollBar bar = robot.lookup(".terminal .scroll-bar").query();
        await(() -> bar.getMin() < 0);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
        assertThat(bar.getValue()).isLessThan(bar.getMax());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        assertThat(bar.getValue()).isEqualTo(bar.getMax());
        assertThat(door.last().keys()).as("these keys are ours").isEmpty();
    }

    @Test
    void everyKeyOfOursIsListedOnce() {
        MenuButton keys = (MenuButton) consoles.screen().frame().head().lookupAll(".menu-button").stream()
                .filter(node ->
                        node instanceof MenuButton button && button.getText().equals("Keys"))
                .findFirst()
                .orElseThrow();

        assertThat(keys.getItems())
                .hasSizeGreaterThan(15)
                .extracting(MenuItem::getAccelerator)
                .doesNotHaveDuplicates()
                .allSatisfy(combination -> assertThat(combination).asString().startsWith("Shift+Shortcut+"));
    }

    private static javafx.scene.Node focus(FxRobot robot) {
        return robot.lookup(".console-split").query().getScene().getFocusOwner();
    }

    private void open(FxRobot robot, String node) {
        robot.interact(() -> consoles.open(node));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static javafx.scene.Node button(FxRobot robot, String name) {
        return robot.lookup(".button")
                .match(node -> name.equals(node.getAccessibleText()))
                .query();
    }

    private static boolean shows(FxRobot robot, String words) {
        return robot.lookup((javafx.scene.Node node) ->
                        node instanceof Labeled labeled && words.equals(labeled.getText()) && seen(node))
                .tryQuery()
                .isPresent();
    }

    private static boolean seen(javafx.scene.Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    /** Does what it was given last when it is told to. */
    private static final class Later implements Background {

        private Runnable work = () -> {};

        @Override
        public <T> Work submit(Callable<T> call, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            work = () -> new ImmediateBackground().submit(call, onSuccess, onFailure);
            return () -> {};
        }
    }
}
