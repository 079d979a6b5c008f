package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import studio.titus.ui.fx.ImmediateUiThread;

class DesktopNotifierTest {

    private static final DesktopNotifier.Command MISSING = (title, text) -> List.of("no-such-program-anywhere", title);
    private static final DesktopNotifier.Command FAILING = (title, text) -> List.of(java(), "--no-such-option");
    private static final DesktopNotifier.Command WORKING = (title, text) -> List.of(java(), "--version");

    private final LinkedBlockingQueue<String> inWindow = new LinkedBlockingQueue<>();

    @Test
    void theWindowTellsWhereTheDesktopTakesNothing() throws InterruptedException {
        notifier(MISSING, FAILING).notify("ready", "all stand");

        assertThat(inWindow.poll(60, TimeUnit.SECONDS)).isEqualTo("ready: all stand");
    }

    @Test
    void theNextWayIsTriedBeforeTheWindow() throws InterruptedException {
        LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();
        notifier(MISSING, (title, text) -> {
                    asked.add(title);
                    return WORKING.of(title, text);
                })
                .notify("ready", "all stand");

        assertThat(asked.poll(60, TimeUnit.SECONDS)).isEqualTo("ready");
    }

    @Test
    void wordsCannotBecomeOptionsOrSyntax() {
        assertThat(DesktopNotifier.notifySend("-u", "--help")).containsSubsequence("--", "-u", "--help");
        assertThat(DesktopNotifier.portal("it's", "a\\b").getLast())
                .isEqualTo("{'title': <'it\\'s'>, 'body': <'a\\\\b'>}");
    }

    private DesktopNotifier notifier(DesktopNotifier.Command... commands) {
        return new DesktopNotifier(
                List.of(commands), new ImmediateUiThread(), (title, text) -> inWindow.add(title + ": " + text));
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
