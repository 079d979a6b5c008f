package studio.titus.ui.testing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** How well a text that is drawn stands out from what is drawn behind it, by WCAG 2.2, from 1 to 21. */
final class Contrast {

    private Contrast() {}

    /** The contrast as a person sees it, fading included; 21 where a picture or a pattern lies behind it. */
    static double of(Text text) {
        if (!(text.getFill() instanceof Color ink)) {
            return 21;
        }
        double opacity = text.getOpacity();
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            List<BackgroundFill> fills = fills(at);
            if (!fills.isEmpty()) {
                return fills.getLast().getFill() instanceof Color ground
                        ? between(ground.interpolate(ink, opacity * ink.getOpacity()), ground)
                        : 21;
            }
            opacity *= at.getOpacity();
        }
        return 21;
    }

    private static List<BackgroundFill> fills(Node node) {
        Background background = node instanceof Region region ? region.getBackground() : null;
        return background == null
                ? List.of()
                : background.getFills().stream()
                        .filter(fill -> !(fill.getFill() instanceof Color colour) || colour.isOpaque())
                        .toList();
    }

    private static double between(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * channel(colour.getRed())
                + 0.7152 * channel(colour.getGreen())
                + 0.0722 * channel(colour.getBlue());
    }

    private static double channel(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
