package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import studio.titus.ui.testing.LiveWindow;

/** The whole way from the start page to a stack and back to nothing, without a pointer. */
class KeyboardTourTest {

    /** Three minutes of the rehearsal pass in half a second. */
    private static final double SPEED = 400;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final LiveWindow window = new LiveWindow(robot);

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
    void theKeyboardAloneLeadsFromTheStartPageToAStackAndToItsProvenEnd() throws TimeoutException {
        walkTo("Start rehearsal");
        walkTo("Continue to network");
        walkTo("Continue to SSH key");
        walkTo("Continue to log bucket");
        walkTo("Continue to size");
        walkTo("Continue to review");
        walkTo("Create 38 resources");

        walkTo("Activate titusagent");
        walkTo("Open the dashboard");
        window.awaitText("Your cluster is ready");
        walkTo("Destroy");
        window.tabToField("mono");
        robot.write("rehearsal");
        walkTo("Destroy 38 resources");

        window.awaitText("rehearsal is gone");
        walkTo("Done");
        window.awaitText("Start rehearsal");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    private void walkTo(String button) throws TimeoutException {
        window.tabTo(button);
        robot.type(KeyCode.SPACE);
    }
}
