package studio.titus.ui.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.model.Secret;
import studio.titus.ssh.HostKeyAsker.Question;
import studio.titus.ssh.ServerKey;
import studio.titus.ssh.Target;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.testing.LiveWindow;

/** What is asked before a login: a thread waits, a person answers. */
@ExtendWith(ApplicationExtension.class)
class NodeDialogsTest {

    private static final Path FILE = Path.of("id_ed25519");
    private static final ServerKey KEY =
            new ServerKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl");

    private NodeDialogs dialogs;

    @Start
    void start(Stage stage) {
        TestStage.show(stage, new Label("A window"), 1024, 640);
        dialogs = new NodeDialogs(Showing.TEXTS, new JavaFxPlatform(), () -> Optional.of(stage));
    }

    @Test
    void aPassphraseIsTypedUnseenAndHandedOver(FxRobot robot) throws Exception {
        var answer = asking(() -> dialogs.passphrase(FILE, false));
        var window = new LiveWindow(robot);

        window.write("password-field", "correct horse");
        window.press("Unlock the key");

        assertThat(soon(answer)).contains(Secret.of("correct horse"));
    }

    @Test
    void aWrongOneIsSaidToBeWrongAndEscapeLeavesItUnsaid(FxRobot robot) throws Exception {
        var answer = asking(() -> dialogs.passphrase(FILE, true));
        var window = new LiveWindow(robot);

        window.awaitText("Passphrase of the private key");
        window.press("Not now");

        assertThat(soon(answer)).isEmpty();
    }

    @Test
    void anUnknownHostKeyIsShownByItsFingerprint(FxRobot robot) throws Exception {
        var answer = asking(() -> dialogs.accepts(question(false)));
        var window = new LiveWindow(robot);

        window.awaitText(KEY.fingerprint());
        window.press("Trust this key");

        assertThat(soon(answer)).isTrue();
    }

    @Test
    void aRebuiltMachineIsNotCalledAnAttackAndTheSafeAnswerIsNo(FxRobot robot) throws Exception {
        var answer = asking(() -> dialogs.accepts(question(true)));
        var window = new LiveWindow(robot);

        window.awaitWords("master was rebuilt");
        window.press("Do not connect");

        assertThat(soon(answer)).isFalse();
    }

    @Test
    void whoNoLongerWaitsTakesTheQuestionAway(FxRobot robot) throws Exception {
        var asked = Thread.ofVirtual().start(() -> dialogs.accepts(question(false)));
        new LiveWindow(robot).awaitText(KEY.fingerprint());

        asked.interrupt();
        asked.join();

        robot.interact(() -> {});
        assertThat(robot.lookup(".ask").tryQuery()).isEmpty();
    }

    private static Question question(boolean rebuilt) {
        return new Question(Target.of("master", "i-3", "30.0.100.11"), KEY, rebuilt);
    }

    private static <T> CompletableFuture<T> asking(Callable<T> ask) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(ask.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static <T> T soon(CompletableFuture<T> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }
}
