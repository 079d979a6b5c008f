package studio.titus.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import studio.titus.ui.testing.LiveWindow;

/** A rehearsal in which things go wrong on purpose, each in a place of its own, and are put right by one press. */
class FailureTourTest {

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The vCPU quota refuses a node; the run stops there | vCPU
        A permission is missing; the run stops there       | may not do ec2:
        The session ends; the run stops there              | too old
        """)
    void aRunThatStoppedNamesItsCauseAndGoesOnToItsEnd(String mishap, String cause) throws TimeoutException {
        arrange(mishap);
        window.press("Create 38 resources");

        window.awaitWords(cause);
        window.press("Retry from here");

        window.press("Activate titusagent");
        window.press("Open the dashboard");
        window.awaitText("Your cluster is ready");
        window.awaitText("all 15 claims hold on the nodes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS is busy and turns calls away; the run waits and goes on",
                "An answer is lost; the run finds out and goes on"
            })
    void aRunThatIsHeldUpReachesItsEndByItself(String mishap) throws TimeoutException {
        arrange(mishap);
        window.press("Create 38 resources");

        window.press("Activate titusagent");
        window.press("Open the dashboard");
        window.awaitText("Your cluster is ready");
        window.awaitText("all 15 claims hold on the nodes");
    }

    private void arrange(String mishap) throws TimeoutException {
        window.press("Start rehearsal");
        for (var next : List.of("network", "SSH key", "log bucket", "size", "review")) {
            window.press("Continue to " + next);
        }
        window.press("Make something fail");
        window.choose(mishap);
    }
}
