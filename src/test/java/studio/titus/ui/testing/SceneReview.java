package studio.titus.ui.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Walks what is to be seen and says what a person with a screen reader, or with a small window, would miss. */
public final class SceneReview {

    private static final Pattern MNEMONIC = Pattern.compile("_(\\w)");
    private static final double TEXT = 4.5;
    private static final double ICON = 3;

    private final List<Node> seen = new ArrayList<>();
    private final Set<Node> labelled = new HashSet<>();
    private final List<String> nameless;
    private final List<String> cutOff;
    private final List<String> tooWide;
    private final List<String> lettersTwice;
    private final long controlCount;

    /** Call it on the UI thread, after a layout: all is read here, for bounds that another thread asks for break the next pulse. */
    public SceneReview(Parent root) {
        walk(root);
        nameless = readNameless();
        cutOff = readCutOff();
        tooWide = readTooWide();
        lettersTwice = readLettersTwice();
        controlCount = controls().count();
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        seen.add(node);
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    /** Controls that take the focus and of which a screen reader could say nothing. */
    public List<String> nameless() {
        return nameless;
    }

    private List<String> readNameless() {
        return controls()
                .filter(control -> blank(control.getAccessibleText()))
                .filter(control -> !(control instanceof Labeled labeled) || blank(labeled.getText()))
                .filter(control -> !labelled.contains(control))
                .map(SceneReview::say)
                .toList();
    }

    /** How many controls take the focus. */
    public long controlCount() {
        return controlCount;
    }

    private Stream<Control> controls() {
        return seen.stream()
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(Node::isFocusTraversable)
                .filter(control -> !(control instanceof ScrollBar) && !(control instanceof ScrollPane));
    }

    /** Texts that end in dots for want of room, but for those that are meant to: ids lose their left end, a folded part's summary its right. */
    public List<String> cutOff() {
        return cutOff;
    }

    private List<String> readCutOff() {
        return seen.stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.getTextOverrun() != OverrunStyle.LEADING_ELLIPSIS)
                .filter(labeled -> !labeled.getStyleClass().contains("disclosure-summary"))
                .filter(SceneReview::isCut)
                .map(SceneReview::say)
                .toList();
    }

    /** Columns that are wider than the place they scroll in, which then hides their right edge. */
    public List<String> tooWide() {
        return tooWide;
    }

    private List<String> readTooWide() {
        return seen.stream()
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .filter(pane -> pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER)
                .filter(pane -> pane.getContent().getBoundsInParent().getWidth()
                        > pane.getViewportBounds().getWidth() + 1)
                .map(pane ->
                        say(pane) + " " + pane.getContent().getBoundsInParent().getWidth())
                .toList();
    }

    /** Call it on the UI thread, too. Texts that stand out from what lies behind them by less than 4.5 to 1, and icons by less than 3 to 1. */
    public List<String> faint() {
        return seen.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank())
                .filter(text -> Contrast.of(text) < (text instanceof FontIcon ? ICON : TEXT))
                .map(text -> "%s on %s, %.1f".formatted(say(text.getParent()), text.getText(), Contrast.of(text)))
                .toList();
    }

    /** Letters by which Alt would reach more than one control; of two, the person would get the wrong one. */
    public List<String> lettersTwice() {
        return lettersTwice;
    }

    private List<String> readLettersTwice() {
        Set<String> once = new HashSet<>();
        return seen.stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(Labeled::isMnemonicParsing)
                .flatMap(labeled -> MNEMONIC.matcher(Objects.requireNonNullElse(labeled.getText(), ""))
                        .results())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(letter -> !once.add(letter))
                .toList();
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .anyMatch(text -> text.isVisible()
                        && !text.getText().equals(labeled.getText())
                        && text.getText().endsWith(labeled.getEllipsisString()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String say(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return node.getClass().getSimpleName() + " " + node.getStyleClass() + " " + text;
    }
}
