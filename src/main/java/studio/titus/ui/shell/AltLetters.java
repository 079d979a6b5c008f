package studio.titus.ui.shell;

import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.Mnemonic;
import org.jspecify.annotations.Nullable;

/**
 * Lets a letter with Alt reach what bears it on the page that is shown. JavaFX itself stops at the first entry of the letter, also when it
 * is empty or hidden since another page was left, and tells small letters from capitals; and it fires a field as Enter would, where a
 * person only wants to get into it. Since it looks before any filter of the scene does, this goes before it.
 */
final class AltLetters implements EventDispatcher {

    private final Scene scene;
    private final EventDispatcher next;
    private boolean typedIsTaken;

    private AltLetters(Scene scene, EventDispatcher next) {
        this.scene = scene;
        this.next = next;
    }

    static void in(Scene scene) {
        scene.setEventDispatcher(new AltLetters(scene, scene.getEventDispatcher()));
    }

    @Override
    public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
        boolean taken = event instanceof KeyEvent key && key.isAltDown() && takes(key);
        return taken ? null : next.dispatchEvent(event, tail);
    }

    /** What is pressed is typed, too, which is for nobody any more. */
    private boolean takes(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            typedIsTaken = reach(key);
            return typedIsTaken;
        }
        return key.getEventType() == KeyEvent.KEY_TYPED && typedIsTaken;
    }

    private boolean reach(KeyEvent key) {
        List<Mnemonic> reached = scene.getMnemonics().entrySet().stream()
                .filter(entry -> entry.getKey().match(key))
                .flatMap(entry -> entry.getValue().stream())
                .filter(mnemonic -> reachable(mnemonic.getNode()))
                .sorted(Comparator.comparing(mnemonic -> mnemonic.getNode().isFocused()))
                .toList();
        if (!reached.isEmpty()) {
            go(reached.getFirst(), reached.size() == 1);
        }
        return !reached.isEmpty();
    }

    /** Of several, one that does not have the focus gets it, and nothing is pressed. */
    private static void go(Mnemonic mnemonic, boolean alone) {
        mnemonic.getNode().requestFocus();
        if (alone && mnemonic.getNode() instanceof ButtonBase) {
            mnemonic.fire();
        }
    }

    private static boolean reachable(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && shown(node);
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
