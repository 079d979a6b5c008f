package studio.titus.ui.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.AGENT_GROUP;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.engine.Cancel;
import studio.titus.plan.Inventory;
import studio.titus.ui.control.ResourceRow;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.testing.Words;

@ExtendWith(ApplicationExtension.class)
class ProvisionScreenTest {

    private final FakeStack stack = new FakeStack();
    private final HeldBackground background = new HeldBackground();
    private final List<String> led = new ArrayList<>();
    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        ProvisionModel model = new ProvisionModel(
                stack, stack.plan(), new ImmediateUiThread(), background, new Exits(), Showing.words(), Showing.news());
        window = Showing.window(stage, Showing.provision(model, stack), 1024, 640);
    }

    @Test
    void beginsWhenItIsShownAndListsAll38(FxRobot robot) {
        assertThat(stack.asked).containsExactly("apply");
        assertThat(robot.lookup(".resource-row").queryAllAs(ResourceRow.class)).hasSize(38);
        assertThat(robot.lookup("Creating titus-lab").tryQuery()).isPresent();
    }

    @Test
    void rowsChangeInPlaceAndTellScreenReadersTheirState(FxRobot robot) {
        robot.interact(() -> Recordings.halfWay().forEach(stack::emit));

        assertThat(robot.lookup("30 of 38 ready").tryQuery()).isPresent();
        assertThat(robot.lookup(".resource-row").queryAllAs(ResourceRow.class))
                .extracting(ResourceRow::getAccessibleText)
                .anyMatch(text -> text.startsWith("NAT gateway, running."))
                .anyMatch(text -> text.contains("waits for NAT gateway"));
    }

    /** Otherwise each turn of an icon draws the whole list anew, and the font keeps a glyph for every angle. */
    @Test
    void whatTurnsIsKeptAsABitmapAndTheListAroundItIsNot(FxRobot robot) {
        robot.interact(() -> Recordings.halfWay().forEach(stack::emit));

        assertThat(robot.lookup(".run-list .viewport").queryAllAs(Node.class))
                .isNotEmpty()
                .noneMatch(Node::isCache);
        assertThat(robot.lookup(".run-list .status-icon").queryAllAs(StatusIcon.class))
                .filteredOn(icon -> icon.getStatus() == Status.RUNNING)
                .isNotEmpty()
                .allMatch(Node::isCache);
    }

    @Test
    void stoppingTakesTwoStepsAndOneWarning(FxRobot robot) {
        robot.interact(() -> Recordings.halfWay().forEach(stack::emit));

        robot.clickOn("Stop after current steps");
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.AFTER_CURRENT);
        robot.clickOn("Stop now");
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.AFTER_CURRENT);
        robot.clickOn("Stop at once");

        assertThat(stack.stage()).isEqualTo(Cancel.Stage.NOW);
    }

    @Test
    void theFirstCauseStandsOnTopAndContinueGoesOn(FxRobot robot) {
        fail(robot);

        assertThat(robot.lookup(".problem-card .heading").queryLabeled().getText())
                .startsWith("The account may run 5 vCPU");
        assertThat(robot.lookup(".problem-card").lookup("Retry from here").tryQuery())
                .isEmpty();
        robot.clickOn("Retry from here");

        assertThat(stack.asked).containsExactly("apply", "plan", "apply");
        assertThat(robot.lookup(".problem-card").query().isVisible()).isFalse();
    }

    @Test
    void whatWasMadeMayBeRemovedOrLeft(FxRobot robot) {
        fail(robot);

        robot.clickOn("Leave it for now");
        robot.clickOn("Remove what was made");

        assertThat(led).containsExactly("leave", "remove");
    }

    @Test
    void aLowWindowShowsThePictureInPlaceOfTheList(FxRobot robot) {
        robot.interact(() -> Recordings.halfWay().forEach(stack::emit));
        assertThat(robot.lookup(".topology-view").query().isVisible()).isFalse();

        robot.clickOn("Picture");

        assertThat(robot.lookup(".topology-node").queryAll()).hasSize(9);
        assertThat(robot.lookup(".topology-view").query().isVisible()).isTrue();
        assertThat(robot.lookup(".run-list").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aSmallWindowShowsWhatHappenedWhenAndWhatDecidesTheEnd(FxRobot robot) {
        robot.interact(() -> Recordings.halfWay().forEach(stack::emit));

        robot.clickOn("Time");

        assertThat(robot.lookup(".time-name").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("NAT gateway", "Security", "Agents");
        assertThat(robot.lookup(".time-strip").query().isVisible()).isTrue();
        assertThat(robot.lookup((Node node) ->
                                node instanceof Label label && label.getText().startsWith("The longest chain is"))
                        .tryQuery())
                .isPresent();
    }

    @Test
    void aLargeWindowShowsListPictureAndTimeTogether(FxRobot robot) {
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            Recordings.halfWay().forEach(stack::emit);
        });

        assertThat(List.of(".run-list", ".topology-view", ".time-strip"))
                .allSatisfy(part ->
                        assertThat(robot.lookup(part).query().isVisible()).isTrue());
        assertThat(robot.lookup(".segments").query().isVisible()).isFalse();
    }

    @Test
    void aClickInThePictureMarksTheRow(FxRobot robot) {
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            Recordings.halfWay().forEach(stack::emit);
        });

        robot.clickOn((Node) robot.lookup(".topology-node").nth(7).query());

        assertThat(robot.lookup(".resource-row:selected").queryAll()).hasSize(1);
    }

    @Test
    void theKeyboardAloneReachesTheStop(FxRobot robot) {
        robot.interact(() -> Recordings.halfWay().forEach(stack::emit));
        assertThat(robot.lookup(Words.of("Stop after current steps"))
                        .queryAs(Button.class)
                        .isFocused())
                .isTrue();

        robot.type(KeyCode.SPACE);

        assertThat(stack.stage()).isEqualTo(Cancel.Stage.AFTER_CURRENT);
    }

    @Test
    void whenTheSessionIsOverSigningInAgainHasTheFocus(FxRobot robot) {
        robot.interact(() -> {
            Recordings.refusedAgents().forEach(stack::emit);
            background.end(Recording.failure(140, AGENT_GROUP, Recording.EXPIRED));
        });

        assertThat(stage.getScene().getFocusOwner())
                .isInstanceOfSatisfying(
                        Button.class, first -> assertThat(Words.read(first)).isEqualTo("Sign in again"));
    }

    @Test
    void closingAsksAndTheSafeAnswerHasTheFocus(FxRobot robot) {
        robot.interact(window::requestClose);

        assertThat(stage.isShowing()).isTrue();
        assertThat(stage.getScene().getFocusOwner())
                .isInstanceOfSatisfying(
                        Button.class, safe -> assertThat(Words.read(safe)).isEqualTo("Keep the window open"));
        robot.clickOn("Keep the window open");

        assertThat(robot.lookup(".banner").tryQuery()).isEmpty();
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.RUNNING);
    }

    @Test
    void stoppingSafelyClosesTheWindowAtTheEnd(FxRobot robot) {
        robot.interact(window::requestClose);
        robot.clickOn("Stop safely, then close");
        assertThat(stage.isShowing()).isTrue();

        robot.interact(() -> background.end(Recording.cancelled(5)));

        assertThat(stage.isShowing()).isFalse();
    }

    private void fail(FxRobot robot) {
        robot.interact(() -> {
            Recordings.refusedAgents().forEach(stack::emit);
            background.end(Recording.failure(140, AGENT_GROUP));
        });
    }

    private final class Exits implements ProvisionExits {

        @Override
        public void signInAgain(String goOn, Runnable then) {
            led.add("sign in, " + goOn);
            then.run();
        }

        @Override
        public void browse(URI page) {
            led.add(page.toString());
        }

        @Override
        public void ready() {
            led.add("ready");
        }

        @Override
        public void remove(Inventory inventory) {
            led.add("remove");
        }

        @Override
        public void leave() {
            led.add("leave");
        }
    }
}
