package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import studio.titus.ui.testing.LiveWindow;

/** The whole window, put together as people get it, over the rehearsal cloud. */
class StudioWindowTest {

    /** Three minutes of the rehearsal pass in half a second. */
    private static final double SPEED = 400;

    @TempDir
    private Path folder;

    private final LiveWindow window = new LiveWindow(new FxRobot());

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
        window.press("Start rehearsal");
        window.press("Continue to network");
        window.press("Continue to SSH key");
        window.press("Continue to log bucket");
        window.press("Continue to size");
        window.press("Continue to review");
        window.press("Create 38 resources");

        window.press("Activate titusagent");
        window.press("Open the dashboard");
        window.awaitText("Your cluster is ready");
        window.awaitText("all 15 claims hold on the nodes");

        window.press("Destroy");
        window.awaitText("Type the stack's name to enable the button");
        window.write("mono", "rehearsal");
        window.press("Destroy 38 resources");

        window.awaitText("rehearsal is gone");
        window.press("Done");
        window.awaitText("Start rehearsal");
        assertThat(folder.resolve("home")).doesNotExist();
    }
}
