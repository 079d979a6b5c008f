package studio.titus.ui.terminal;

import com.techsenger.jeditermfx.core.Color;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/**
 * The colours of a terminal as the style sheets give them, for text and for what is behind it. The eight colours that programs name are
 * chosen by theme, so that each can be read; those they give as numbers are theirs. Takes no room.
 */
final class TerminalColours extends Region {

    private static final String TEXT = "-studio-text";
    private static final String GROUND = "-studio-ground";
    private static final String BEHIND = "-studio-behind";

    /** In the order of the ANSI colours. A bright one is the same, but for black and white. */
    private static final List<String> NAMED = List.of(
            "-black",
            "-red",
            "-green",
            "-yellow",
            "-blue",
            "-magenta",
            "-cyan",
            "-white",
            "-grey",
            "-red",
            "-green",
            "-yellow",
            "-blue",
            "-magenta",
            "-cyan",
            "-bright");

    /** Before the style sheets have spoken. */
    private static final Paint UNSTYLED = Paint.valueOf("transparent");

    private static final StyleablePropertyFactory<TerminalColours> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<String, CssMetaData<TerminalColours, Paint>> METADATA = Stream.concat(
                    Stream.of(TEXT, GROUND),
                    NAMED.stream().distinct().flatMap(name -> Stream.of(TEXT + name, BEHIND + name)))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), TerminalColours::colour));

    private final Map<String, StyleableProperty<Paint>> colours;
    private final Runnable changed;

    /** @param changed called when the theme has another colour */
    TerminalColours(Runnable changed) {
        getStyleClass().add("terminal-colours");
        setManaged(false);
        setVisible(false);
        this.changed = changed;
        colours = METADATA.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, this::property));
    }

    private static CssMetaData<TerminalColours, Paint> colour(String name) {
        return FACTORY.createPaintCssMetaData(name, region -> region.property(name), UNSTYLED, false);
    }

    private StyleableProperty<Paint> property(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private StyleableProperty<Paint> property(Map.Entry<String, CssMetaData<TerminalColours, Paint>> entry) {
        return new SimpleStyleableObjectProperty<>(entry.getValue(), this, entry.getKey(), UNSTYLED) {
            @Override
            protected void invalidated() {
                get();
                changed.run();
            }
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /** Of text that no program coloured. */
    Color text() {
        return at(TEXT);
    }

    /** Behind it. */
    Color ground() {
        return at(GROUND);
    }

    /** The colours that programs call by name. */
    ColorPalette palette() {
        return new ColorPalette() {
            @Override
            protected Color getForegroundByColorIndex(int index) {
                return at(TEXT + NAMED.get(index));
            }

            @Override
            protected Color getBackgroundByColorIndex(int index) {
                return at(BEHIND + NAMED.get(index));
            }
        };
    }

    private Color at(String name) {
        var colour = (javafx.scene.paint.Color) property(name).getValue();
        return new Color(byteOf(colour.getRed()), byteOf(colour.getGreen()), byteOf(colour.getBlue()));
    }

    private static int byteOf(double share) {
        return (int) Math.round(share * 255);
    }
}
