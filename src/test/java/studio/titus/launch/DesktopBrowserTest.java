package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.ui.fx.ImmediateUiThread;

class DesktopBrowserTest {

    private static final URI PAGE = URI.create("http://127.0.0.1:40123/");
    private static final List<String> MISSING = List.of("no-such-program-anywhere");
    private static final List<String> FAILING = List.of(java(), "--no-such-option");

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<URI> refused = new LinkedBlockingQueue<>();

    @Test
    void whoHasNoBrowserIsTold() throws InterruptedException {
        browser(MISSING, FAILING).accept(PAGE);

        assertThat(refused.poll(60, TimeUnit.SECONDS)).isEqualTo(PAGE);
    }

    @Test
    void theNextCommandIsTriedAndGetsThePage() throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("Browser.java"), """
            void main(String[] arguments) throws Exception {
                java.nio.file.Files.createFile(java.nio.file.Path.of(arguments[0], arguments[1].substring(0, 4)));
            }
            """);
        Path shown = Files.createDirectory(folder.resolve("shown"));
        try (var watch = folder.getFileSystem().newWatchService()) {
            shown.register(watch, StandardWatchEventKinds.ENTRY_CREATE);

            browser(MISSING, List.of(java(), program.toString(), shown.toString()))
                    .accept(PAGE);

            assertThat(watch.poll(60, TimeUnit.SECONDS)).isNotNull();
            assertThat(shown.resolve("http")).exists();
            assertThat(refused).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
    void everySystemHasItsOwnCommand(String system, String command) {
        assertThat(DesktopBrowser.commands(system).getFirst()).startsWith(command);
    }

    @SafeVarargs
    private DesktopBrowser browser(List<String>... commands) {
        return new DesktopBrowser(List.of(commands), new ImmediateUiThread(), refused::add);
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
