package studio.titus.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The product's own fonts. A style sheet asks for them by the family names Inter, Inter SemiBold and JetBrains Mono. */
public final class Fonts {

    private static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf");
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /**
     * Makes the fonts known to JavaFX; call it before the first scene.
     *
     * @return the families that were loaded. A file JavaFX cannot read is left out; texts then use the system's font.
     */
    public static List<String> load() {
        return FILES.stream()
                .map(Fonts::load)
                .filter(f -> f != null)
                .map(Font::getFamily)
                .toList();
    }

    private static @Nullable Font load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            return in == null ? null : Font.loadFont(in, ANY_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
