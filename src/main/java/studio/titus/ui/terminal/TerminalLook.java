package studio.titus.ui.terminal;

import com.techsenger.jeditermfx.core.TerminalColor;
import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;
import com.techsenger.jeditermfx.core.model.TerminalTypeAheadSettings;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;
import javafx.scene.text.Font;
import studio.titus.state.Preferences;

/** How a terminal looks and behaves; the widget asks anew whenever it draws. */
final class TerminalLook extends DefaultSettingsProvider {

    private static final String FAMILY = "JetBrains Mono";
    private static final TerminalTypeAheadSettings NO_GUESSES =
            new TerminalTypeAheadSettings(false, 0, new TextStyle());

    private final TerminalColours colours;
    private final ColorPalette palette;
    private final TextStyle style;
    private int size = Preferences.USUAL_SIZE;
    private volatile boolean mouseTaken;

    TerminalLook(TerminalColours colours) {
        this.colours = colours;
        palette = colours.palette();
        style = new TextStyle(new TerminalColor(colours::text), new TerminalColor(colours::ground));
    }

    /** Takes another text size, in logical px; tells whether it is another. */
    boolean resize(int wanted) {
        boolean other = wanted != size;
        size = wanted;
        return other;
    }

    /** Whether a program takes the mouse, so that the wheel must not stand for arrow keys as well. */
    void setMouseTaken(boolean taken) {
        mouseTaken = taken;
    }

    @Override
    public Font getTerminalFont() {
        return Font.font(FAMILY, size);
    }

    @Override
    public float getTerminalFontSize() {
        return size;
    }

    @Override
    public ColorPalette getTerminalColorPalette() {
        return palette;
    }

    @Override
    public TextStyle getDefaultStyle() {
        return style;
    }

    /** Found text stands out as the text's own negative does, in every theme. */
    @Override
    public TextStyle getFoundPatternColor() {
        return new TextStyle(new TerminalColor(colours::ground), new TerminalColor(this::found));
    }

    private com.techsenger.jeditermfx.core.Color found() {
        return palette.getForeground(TerminalColor.index(3));
    }

    /** Nothing in the window blinks. */
    @Override
    public int caretBlinkingMs() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean audibleBell() {
        return false;
    }

    /** The widget takes an unlimited history, and copies a limited one with every line; see {@link TerminalPane}. */
    @Override
    public int getBufferMaxLinesCount() {
        return -1;
    }

    @Override
    public int maxRefreshRate() {
        return 40;
    }

    @Override
    public boolean sendArrowKeysInAlternativeMode() {
        return !mouseTaken;
    }

    @Override
    public TerminalTypeAheadSettings getTypeAheadSettings() {
        return NO_GUESSES;
    }
}
