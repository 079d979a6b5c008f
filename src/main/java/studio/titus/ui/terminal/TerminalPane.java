package studio.titus.ui.terminal;

import com.techsenger.jeditermfx.core.emulator.mouse.MouseMode;
import com.techsenger.jeditermfx.core.model.LinesBuffer;
import com.techsenger.jeditermfx.core.model.StyleState;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.TerminalAction;
import com.techsenger.jeditermfx.ui.TerminalActionProvider;
import com.techsenger.jeditermfx.ui.TerminalCopyPasteHandler;
import com.techsenger.jeditermfx.ui.TerminalPanel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import org.jspecify.annotations.Nullable;
import studio.titus.ssh.TerminalSize;

/** The widget's drawing part, with our own clipboard, menu and keys, and a long history that costs little. */
final class TerminalPane extends TerminalPanel {

    /** Lines kept at least. */
    static final int KEPT = 20_000;

    /** Old lines go many at a time: taking one from the front copies all. */
    private static final int SLACK = 5_000;

    private static final int INSET = 14;
    private static final String PASTE_BEGINS = "\u001b[200~";
    private static final String PASTE_ENDS = "\u001b[201~";

    /** The widget's own speaks to AWT's clipboard; ours is JavaFX's, and asks before it pastes. */
    private static final class NoClipboard implements TerminalCopyPasteHandler {

        @Override
        public void setContents(String text, boolean selection) {}

        @Override
        public @Nullable String getContents(boolean selection) {
            return null;
        }
    }

    private final TerminalLook look;
    private Supplier<ContextMenu> menu = ContextMenu::new;
    private volatile boolean bracketed;
    private volatile @Nullable DrawingClock clock;

    TerminalPane(TerminalLook look, TerminalTextBuffer buffer, StyleState style) {
        super(look, buffer, style);
        this.look = look;
    }

    /** Called by the constructor of the widget's class, before any field of this one is set. */
    @Override
    protected TerminalCopyPasteHandler createCopyPasteHandler() {
        return new NoClipboard();
    }

    /** The widget's clock is there from now on. */
    @Override
    public void init() {
        super.init();
        clock = DrawingClock.of(this);
    }

    /** Whatever the widget has to draw comes by here, from any thread. */
    @Override
    public void repaint() {
        super.repaint();
        DrawingClock known = clock;
        if (known != null) {
            known.wake();
        }
    }

    /** Whether nothing is drawn at the moment. */
    boolean resting() {
        DrawingClock known = clock;
        return known != null && known.resting();
    }

    @Override
    public void dispose() {
        super.dispose();
        DrawingClock known = clock;
        if (known != null) {
            known.stop();
        }
    }

    /** What a right click opens. */
    void setMenu(Supplier<ContextMenu> maker) {
        menu = maker;
    }

    @Override
    public List<TerminalAction> getActions() {
        return List.of();
    }

    @Override
    protected ContextMenu createPopupMenu(TerminalActionProvider provider) {
        return menu.get();
    }

    /** Called with the buffer's lock held, whenever lines move. */
    @Override
    public void scrollArea(int top, int size, int lines) {
        super.scrollArea(top, size, lines);
        LinesBuffer history = getTerminalTextBuffer().getHistoryBuffer();
        if (history.getLineCount() > KEPT + SLACK) {
            history.removeTopLines(history.getLineCount() - KEPT);
        }
    }

    @Override
    public void terminalMouseModeSet(MouseMode mode) {
        super.terminalMouseModeSet(mode);
        look.setMouseTaken(mode != MouseMode.MOUSE_REPORTING_NONE);
    }

    @Override
    public void setBracketedPasteMode(boolean enabled) {
        super.setBracketedPasteMode(enabled);
        bracketed = enabled;
    }

    @Override
    protected int getInsetX() {
        return INSET;
    }

    /** Types {@code text} as a terminal pastes: lines end as Enter ends them, and programs that ask are told where it begins and ends. */
    void paste(String text) {
        String typed = text.replace('\n', '\r');
        type(bracketed ? PASTE_BEGINS + typed + PASTE_ENDS : typed);
    }

    /** Sends {@code keys} as they are, and shows where they go. */
    void type(String keys) {
        getTerminalOutputStream().sendString(keys, true);
        getScrollBar().setValue(getScrollBar().getMax());
    }

    /** What is selected; empty for nothing. */
    Optional<String> selected() {
        return Optional.ofNullable(selectedTextProperty().get()).filter(text -> !text.isEmpty());
    }

    /** How many characters fit; empty before the first layout. */
    Optional<TerminalSize> size() {
        return Optional.ofNullable(getTerminalSizeFromComponent())
                .map(size -> new TerminalSize(size.getColumns(), size.getRows()));
    }

    /** Draws anew with the font that is wished now, and tells the programs what fits. */
    void resizeText() {
        reinitFontAndResize();
        repaint();
    }
}
