package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, put together as people get it, over the rehearsal cloud. */
class StudioWindowTest {

    private static final int PATIENCE_SECONDS = 60;

    /** Three minutes of the rehearsal pass in half a second. */
    private static final double SPEED = 400;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(() -> new StudioWindow(new AppFolders(folder.resolve("home")), SPEED));
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void aRehearsalLeadsThroughTheWizardToAStackAndToItsProvenEnd() throws TimeoutException {
        press("Start rehearsal");
        press("Continue to network");
        press("Continue to SSH key");
        press("Continue to log bucket");
        press("Continue to size");
        press("Continue to review");
        press("Create 38 resources");

        waitFor("Your stack is ready");
        waitFor("All 38 in place");

        robot.clickOn("Destroy");
        waitFor("Type the stack's name to arm the button");
        robot.clickOn(".mono.text-field").write("rehearsal");
        press("Destroy 38 resources");

        waitFor("rehearsal is gone");
        press("Done");
        waitFor("Start rehearsal");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    /** Presses a button as soon as it is there and can be pressed. */
    private void press(String text) throws TimeoutException {
        waitUntil(node -> node instanceof Button button && button.getText().equals(text) && !button.isDisabled());
        robot.clickOn(text);
    }

    private void waitFor(String text) throws TimeoutException {
        waitUntil(node -> node instanceof Labeled label && label.getText().equals(text));
    }

    private void waitUntil(Predicate<Node> met) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> robot.lookup(met::test).tryQuery().filter(Node::isVisible).isPresent());
    }
}
