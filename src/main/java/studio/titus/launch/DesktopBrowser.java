package studio.titus.launch;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.ui.fx.UiThread;

/**
 * Shows a page in the person's browser through the desktop's own commands. JavaFX's way is none on Linux: where it finds no browser it says so
 * on standard error only.
 */
final class DesktopBrowser implements Consumer<URI> {

    /** The commands of a system that open a page, best first; the page is added behind. */
    static List<List<String>> commands(String system) {
        if (system.startsWith("Mac")) {
            return List.of(List.of("open"));
        }
        return system.startsWith("Windows")
                ? List.of(List.of("rundll32", "url.dll,FileProtocolHandler"))
                : List.of(List.of("xdg-open"), List.of("gio", "open"));
    }

    private static final Logger LOG = LoggerFactory.getLogger(DesktopBrowser.class);

    /** A command that runs longer is the browser itself. */
    private static final int PATIENCE_SECONDS = 5;

    private final List<List<String>> commands;
    private final UiThread ui;
    private final Consumer<URI> none;

    /**
     * @param commands tried one after the other
     * @param none is told, on the UI thread, when none of them worked
     */
    DesktopBrowser(List<List<String>> commands, UiThread ui, Consumer<URI> none) {
        this.commands = commands;
        this.ui = ui;
        this.none = none;
    }

    @Override
    public void accept(URI page) {
        Thread.ofVirtual().name("browser").start(() -> {
            if (commands.stream().noneMatch(command -> opens(command, page))) {
                ui.run(() -> none.accept(page));
            }
        });
    }

    private static boolean opens(List<String> command, URI page) {
        try {
            var process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            process.command().add(page.toString());
            Process running = process.start();
            return !running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || running.exitValue() == 0;
        } catch (IOException e) {
            LOG.debug("{} is not there: {}", command.getFirst(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
