package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.ui.fx.WindowBounds;

class WindowFileTest {

    private static final WindowBounds BOUNDS = new WindowBounds(-10.5, 20, 1280, 800, true);

    @TempDir
    private Path folder;

    @Test
    void thePlaceReturns() {
        new WindowFile(folder).remember(BOUNDS);

        assertThat(new WindowFile(folder).recall()).contains(BOUNDS);
    }

    @Test
    void lookingAtTheWindowLeavesNoTrace() {
        var home = folder.resolve("home");
        new WindowFile(home).remember(BOUNDS);

        assertThat(home).doesNotExist();
        assertThat(new WindowFile(home).recall()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsForgotten() throws IOException {
        Files.writeString(folder.resolve("window"), "10 20 wide\n");

        assertThat(new WindowFile(folder).recall()).isEmpty();
    }
}
