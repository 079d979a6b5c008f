package studio.titus.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Looks at a window that changes by itself, and acts on what it finds. Every look happens on the JavaFX thread, so that no node comes or
 * goes under it.
 */
public final class LiveWindow {

    private static final int PATIENCE_SECONDS = 60;
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);
    private static final int MOST_TABS = 80;

    private final FxRobot robot;

    public LiveWindow(FxRobot robot) {
        this.robot = robot;
    }

    /** Presses a button, by its words or by what a screen reader says of it, as soon as it is there and can be pressed. */
    public void press(String text) throws TimeoutException {
        robot.clickOn(await(node -> isButton(node, text)));
    }

    /** Writes into a field as soon as it is there. */
    public void write(String styleClass, String text) throws TimeoutException {
        robot.clickOn(await(node ->
                        node instanceof TextInputControl && node.getStyleClass().contains(styleClass)))
                .write(text);
    }

    /** Goes on from control to control, with the Tab key alone, to a button that can be pressed. */
    public void tabTo(String text) throws TimeoutException {
        await(node -> isButton(node, text));
        tab("the button " + text, node -> isButton(node, text));
    }

    /** Goes on from control to control, with the Tab key alone, to a field. */
    public void tabToField(String styleClass) throws TimeoutException {
        await(node -> isField(node, styleClass));
        tab("the field ." + styleClass, node -> isField(node, styleClass));
    }

    private void tab(String what, Predicate<Node> met) throws TimeoutException {
        var seen = new ArrayList<String>();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            var owner = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, this::focusOwner);
            if (owner.filter(met).isPresent()) {
                return;
            }
            seen.add(owner.map(Object::toString).orElse("nothing"));
            robot.type(KeyCode.TAB);
        }
        throw new TimeoutException("Tab does not lead to " + what + ", but to " + seen);
    }

    private Optional<Node> focusOwner() {
        return robot.listWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .map(focused -> focused.getScene().getFocusOwner());
    }

    private static boolean isButton(Node node, String text) {
        return node instanceof ButtonBase button
                && !button.isDisabled()
                && (text.equals(Words.read(button)) || text.equals(button.getAccessibleText()));
    }

    private static boolean isField(Node node, String styleClass) {
        return node instanceof TextInputControl && node.getStyleClass().contains(styleClass);
    }

    /** Takes what an open menu offers. */
    public void choose(String text) throws TimeoutException {
        robot.clickOn(await(node -> node instanceof Labeled label && text.equals(label.getText())));
    }

    /** Waits until something says this, among other words. */
    public void awaitWords(String words) throws TimeoutException {
        await(node -> node instanceof Labeled label
                && label.getText() != null
                && label.getText().contains(words));
    }

    /** Waits until something says exactly this. */
    public void awaitText(String text) throws TimeoutException {
        await(Words.of(text));
    }

    private Node await(Predicate<Node> met) throws TimeoutException {
        var found = new AtomicReference<Node>();
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                found.set(find(met).orElse(null));
                return found.get() != null;
            });
        } catch (TimeoutException e) {
            throw (TimeoutException) new TimeoutException("Not there; the window says: " + words()).initCause(e);
        }
        return found.get();
    }

    private Optional<Node> find(Predicate<Node> met) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLIS,
                () -> robot.lookup(met::test).<Node>queryAll().stream()
                        .filter(LiveWindow::isSeen)
                        .findFirst());
    }

    private List<String> words() {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLIS,
                () -> robot.lookup(node -> node instanceof Labeled && isSeen(node)).<Labeled>queryAll().stream()
                        .map(Labeled::getText)
                        .filter(text -> text != null && !text.isEmpty())
                        .toList());
    }

    /** Whether the node and all around it are visible. */
    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
