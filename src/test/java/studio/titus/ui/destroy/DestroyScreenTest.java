package studio.titus.ui.destroy;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.NAT_GATEWAY;
import static studio.titus.plan.Addresses.VPC;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.plan.Inventory;
import studio.titus.ui.control.NavItem;
import studio.titus.ui.provision.FakeSession;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.HeldBackground;
import studio.titus.ui.provision.Recording;
import studio.titus.ui.provision.Recordings;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.testing.Words;

@ExtendWith(ApplicationExtension.class)
class DestroyScreenTest {

    private final FakeStack stack = new FakeStack();
    private final HeldBackground background = new HeldBackground();
    private final List<String> led = new ArrayList<>();

    @Start
    void start(Stage stage) {
        stack.standsWhole();
        DestroyModel model = DestroyShowing.model(stack, background, new Exits());
        Showing.window(stage, DestroyShowing.screen(model, stack), 1024, 640);
    }

    @Test
    void theButtonIsArmedByTheTypedNameAlone(FxRobot robot) {
        assertThat(button(robot, "Destroy 38 resources").isDisabled()).isTrue();
        robot.write("titus-la").type(KeyCode.ENTER);
        assertThat(button(robot, "Destroy 38 resources").isDisabled()).isTrue();
        assertThat(stack.asked).isEmpty();

        robot.write("b");

        assertThat(button(robot, "Destroy 38 resources").isDisabled()).isFalse();
        robot.clickOn("Destroy 38 resources");
        assertThat(stack.asked).containsExactly("destroy");
    }

    @Test
    void escapeLeavesEverythingAsItIs(FxRobot robot) {
        robot.type(KeyCode.ESCAPE);

        assertThat(led).containsExactly("dashboard");
        assertThat(stack.asked).isEmpty();
    }

    @Test
    void theNodesMayBeVisitedUntilTheyAreBeingDestroyed(FxRobot robot) {
        assertThat(place(robot, "Logs").isDisabled()).isFalse();

        robot.write("titus-lab");
        robot.clickOn("Destroy 38 resources");

        assertThat(place(robot, "Logs").isDisabled()).isTrue();
        assertThat(place(robot, "Dashboard").isDisabled()).isTrue();
    }

    @Test
    void theBucketMayBeEmptied(FxRobot robot) {
        robot.write("titus-lab");
        robot.clickOn("Empty and delete it");
        robot.clickOn("Destroy 38 resources");

        assertThat(stack.asked).containsExactly("destroy with contents");
    }

    @Test
    void theProofHasTheFocusOnDone(FxRobot robot) {
        destroy(robot, Inventory.empty(FakeSession.START));

        assertThat(robot.lookup("titus-lab is gone").tryQuery()).isPresent();
        assertThat(robot.lookup("0 of 38 remain").tryQuery()).isPresent();
        assertThat(button(robot, "Done").isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(led).containsExactly("done");
    }

    @Test
    void whatIsLeftIsNamedWithTheReason(FxRobot robot) {
        stack.stands(VPC, NAT_GATEWAY);
        destroy(robot, stack.inventory);

        assertThat(robot.lookup(".problem-card").query().isVisible()).isTrue();
        assertThat(robot.lookup(".resource-row").queryAll()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(button(robot, "Destroy the rest").isFocused()).isTrue();
        robot.clickOn("Destroy the rest");
        assertThat(stack.asked).containsExactly("destroy", "look", "destroy");
    }

    @Test
    void whoeverStoppedItMayDestroyTheRest(FxRobot robot) {
        robot.write("titus-lab");
        robot.clickOn("Destroy 38 resources");
        robot.interact(() -> {
            stack.stands(VPC);
            background.end(Recording.cancelled(20));
        });

        assertThat(robot.lookup(".problem-card").query().isVisible()).isFalse();
        robot.clickOn("Destroy the rest");

        assertThat(stack.asked).containsExactly("destroy", "look", "destroy");
    }

    private void destroy(FxRobot robot, Inventory after) {
        robot.write("titus-lab");
        robot.clickOn("Destroy 38 resources");
        boolean gone = after.isEmpty();
        robot.interact(() -> {
            Recordings.halfGone().forEach(stack::emit);
            stack.inventory = after;
            background.end(gone ? Recording.success(60) : Recording.failure(60, NAT_GATEWAY));
        });
    }

    private static NavItem place(FxRobot robot, String name) {
        return robot.lookup(".nav-item")
                .match((NavItem item) -> item.getAccessibleText().equals(name))
                .query();
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup(Words.of(text)).queryAs(Button.class);
    }

    private final class Exits implements DestroyExits {

        @Override
        public void signInAgain(String goOn, Runnable then) {
            led.add("sign in, " + goOn);
            then.run();
        }

        @Override
        public void browse(URI page) {}

        @Override
        public void dashboard() {
            led.add("dashboard");
        }

        @Override
        public void done() {
            led.add("done");
        }
    }
}
