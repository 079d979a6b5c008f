package studio.titus.launch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.shell.Notifier;

/** Tells the desktop through {@code notify-send} or, without it, through its notification portal; where neither is there, the window. */
final class DesktopNotifier implements Notifier {

    /** Makes the command that shows a notification. */
    @FunctionalInterface
    interface Command {
        List<String> of(String title, String text);
    }

    /** The commands of a freedesktop, best first. */
    static final List<Command> FREEDESKTOP = List.of(DesktopNotifier::notifySend, DesktopNotifier::portal);

    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);
    private static final int PATIENCE_SECONDS = 3;

    private final List<Command> commands;
    private final UiThread ui;
    private final Notifier window;

    /**
     * @param commands tried one after the other
     * @param window is told, on the UI thread, when none of them worked
     */
    DesktopNotifier(List<Command> commands, UiThread ui, Notifier window) {
        this.commands = commands;
        this.ui = ui;
        this.window = window;
    }

    @Override
    public void notify(String title, String text) {
        Thread.ofVirtual().name("notifier").start(() -> {
            if (commands.stream().noneMatch(command -> worked(command.of(title, text)))) {
                ui.run(() -> window.notify(title, text));
            }
        });
    }

    private static boolean worked(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
        } catch (IOException e) {
            LOG.debug("{} is not there: {}", command.getFirst(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    static List<String> notifySend(String title, String text) {
        return List.of("notify-send", "--app-name=Titus Studio", "--", title, text);
    }

    /** See the portal's method AddNotification; its second argument is a dictionary in GVariant's text format. */
    static List<String> portal(String title, String text) {
        return List.of(
                "gdbus",
                "call",
                "--session",
                "--timeout=2",
                "--dest=org.freedesktop.portal.Desktop",
                "--object-path=/org/freedesktop/portal/desktop",
                "--method=org.freedesktop.portal.Notification.AddNotification",
                "titus-studio",
                "{'title': <%s>, 'body': <%s>}".formatted(quoted(title), quoted(text)));
    }

    private static String quoted(String words) {
        return "'" + words.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }
}
