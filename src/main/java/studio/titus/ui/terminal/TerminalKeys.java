package studio.titus.ui.terminal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Takes the keys that the widget would get wrong. It would send a zero for each key that has no text, such as Shift, and leave to the
 * platform what Ctrl makes of a letter, which not every platform does. Source for the latter: ECMA-48, C0 set.
 */
final class TerminalKeys {

    private static final int BEFORE_A = 'A' - 1;
    private static final Map<KeyCode, Character> CONTROLS = Map.of(
            KeyCode.OPEN_BRACKET, '\u001b',
            KeyCode.BACK_SLASH, '\u001c',
            KeyCode.CLOSE_BRACKET, '\u001d',
            KeyCode.SLASH, '\u001f');

    private final Consumer<String> terminal;
    private final IntPredicate known;
    private KeyCode pressed = KeyCode.UNDEFINED;

    /**
     * @param terminal takes characters to send
     * @param known whether the widget has a sequence for this key, by its code
     */
    TerminalKeys(Consumer<String> terminal, IntPredicate known) {
        this.terminal = terminal;
        this.known = known;
    }

    /** Hears the keys of {@code pane} before the widget in it does. */
    void attach(Node pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        pressed = event.getCode();
        Optional<String> control = control(event);
        control.ifPresent(terminal);
        boolean mute = event.getText().isEmpty() && !known.test(event.getCode().getCode());
        if (control.isPresent() || mute) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean alternateGraphic = event.isAltDown() && event.isControlDown();
        boolean modified = event.isAltDown() || event.isControlDown() || event.isMetaDown();
        boolean keypadPoint = pressed == KeyCode.DELETE;
        if (!text.isEmpty()
                && !Character.isISOControl(text.charAt(0))
                && (!modified || alternateGraphic)
                && !keypadPoint) {
            terminal.accept(text);
        }
        event.consume();
    }

    private static Optional<String> control(KeyEvent event) {
        if (!event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()) {
            return Optional.empty();
        }
        KeyCode code = event.getCode();
        return code.isLetterKey()
                ? Optional.of(String.valueOf((char) (code.getChar().charAt(0) - BEFORE_A)))
                : Optional.ofNullable(CONTROLS.get(code)).map(String::valueOf);
    }
}
