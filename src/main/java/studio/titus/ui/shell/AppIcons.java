package studio.titus.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The program's icon in the sizes desktops ask for. */
final class AppIcons {

    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final int SHARPEST_SCALE = 2;

    private AppIcons() {}

    /** All sizes, for the title bar and the task switcher. */
    static List<Image> all() {
        return IntStream.of(SIZES).mapToObj(AppIcons::image).toList();
    }

    /** An image sharp at {@code size} logical px, also on a screen of double density. */
    static Image of(double size) {
        int wanted = IntStream.of(SIZES)
                .filter(s -> s >= size * SHARPEST_SCALE)
                .findFirst()
                .orElse(SIZES[SIZES.length - 1]);
        return image(wanted);
    }

    private static Image image(int size) {
        String path = "/icons/titus-studio-" + size + ".png";
        return new Image(
                Objects.requireNonNull(AppIcons.class.getResource(path), path).toExternalForm());
    }
}
