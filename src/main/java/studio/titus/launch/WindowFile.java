package studio.titus.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.ui.fx.WindowBounds;
import studio.titus.ui.fx.WindowMemory;

/**
 * Remembers the window's place in the data folder, as one line: x, y, width, height, maximized. Writes only where that folder exists:
 * whoever just looks at the window leaves no trace.
 */
final class WindowFile implements WindowMemory {

    private static final Logger LOG = LoggerFactory.getLogger(WindowFile.class);

    private final Path data;
    private final Path file;

    /** @param data the data folder; need not exist */
    WindowFile(Path data) {
        this.data = data;
        this.file = data.resolve("window");
    }

    @Override
    public Optional<WindowBounds> recall() {
        try {
            return Files.exists(file) ? bounds(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("The window's place can't be read", e);
            return Optional.empty();
        }
    }

    private static Optional<WindowBounds> bounds(String text) {
        try {
            var words = text.strip().split(" ");
            var numbers =
                    Arrays.stream(words, 0, 4).mapToDouble(Double::parseDouble).toArray();
            boolean maximized = Boolean.parseBoolean(words[4]);
            return Optional.of(new WindowBounds(numbers[0], numbers[1], numbers[2], numbers[3], maximized));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            LOG.warn("The window's place is not understood: {}", text);
            return Optional.empty();
        }
    }

    @Override
    public void remember(WindowBounds bounds) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try {
            Files.writeString(
                    file,
                    "%s %s %s %s %s%n"
                            .formatted(bounds.x(), bounds.y(), bounds.width(), bounds.height(), bounds.maximized()));
        } catch (IOException e) {
            LOG.warn("The window's place can't be kept", e);
        }
    }
}
