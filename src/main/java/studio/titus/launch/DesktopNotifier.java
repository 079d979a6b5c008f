package studio.titus.launch;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.ui.shell.Notifier;

/** Tells the desktop through {@code notify-send}, where that is installed; elsewhere the window itself must do. */
final class DesktopNotifier implements Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);

    @Override
    public void notify(String title, String text) {
        var command = List.of("notify-send", "--app-name=Titus Studio", "--", title, text);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.info("No desktop notification: {}", e.getMessage());
        }
    }
}
