package studio.titus.ui.control;

import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.titus.ui.fx.Texts;

/**
 * One resource: state icon, sentence, second line, address cut from the left, time. A row changes in place; where the
 * width is short the address gives way first, never the sentence.
 */
public final class ResourceRow extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ONE_LINE = PseudoClass.getPseudoClass("one-line");

    private static final double SPACE = 8;

    private final Texts texts;
    private final StatusIcon icon = new StatusIcon();
    private final Sentence sentence = new Sentence();
    private final Label tag = Labels.whole("", "resource-tag");
    private final Label detail = Labels.wrapping("", "row-detail");
    private final Label address = Labels.cutFromLeft("", "row-address");
    private final Label elapsed = Labels.whole("", "mono", "row-elapsed");
    private final HBox first = new HBox(SPACE, sentence, tag, Labels.spring(), address, elapsed);
    private final VBox words = new VBox(first, detail);
    private boolean oneLine;
    private boolean wrapping;

    public ResourceRow(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("resource-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        first.getStyleClass().add("row-first");
        address.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane iconSlot = new StackPane(icon);
        iconSlot.getStyleClass().add("row-icon");
        iconSlot.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(iconSlot, words);
        show(tag, "");
    }

    /** Shows {@code line}; nothing moves but what changed. */
    public void show(ResourceLine line) {
        icon.setStatus(line.status());
        line.status().mark(this);
        sentence.setText(line.sentence());
        show(address, line.address());
        boolean alone = !oneLine && line.address().isEmpty(); // nothing else can give way
        sentence.setMinWidth(alone ? 0 : wrapping ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
        show(detail, line.detail());
        show(elapsed, line.elapsed());
        elapsed.setManaged(oneLine || !line.elapsed().isEmpty()); // in a wide list times and addresses form columns
        setAccessibleText(texts.of(
                "row.accessible",
                line.sentence(),
                texts.of(line.status().textKey()),
                line.detail(),
                line.address(),
                line.elapsed()));
    }

    /** Lets long sentences go on in a second line where large text leaves no room for them. */
    public void setWrapping() {
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMinWidth(USE_COMPUTED_SIZE);
        wrapping = true;
    }

    /** Puts the second line behind the sentence, for lists that are wide enough. */
    public void setOneLine(boolean one) {
        oneLine = one;
        pseudoClassStateChanged(ONE_LINE, one);
        words.getChildren().remove(detail);
        first.getChildren().remove(detail);
        detail.setMinHeight(one ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
        if (one) {
            first.getChildren().add(first.getChildren().indexOf(tag) + 1, detail);
        } else {
            words.getChildren().add(detail);
        }
    }

    /** A word in a small grey pill behind the sentence, such as "billed"; empty for none. */
    public void setTag(String text) {
        show(tag, text);
    }

    /** Hides the state icon, for lists in which nothing has a state yet. */
    public void setIconVisible(boolean visible) {
        Node slot = getChildren().getFirst();
        slot.setVisible(visible);
        slot.setManaged(visible);
    }

    /** Marks the row that is looked at elsewhere too, such as in the picture. */
    public void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Wraps only below the width that every sentence has with ordinary text. */
    private static final class Sentence extends Label {

        private static final double LEAST = 304;

        private Sentence() {
            getStyleClass().add("row-sentence");
        }

        @Override
        protected double computeMinWidth(double height) {
            return isWrapText() ? Math.min(LEAST, prefWidth(-1)) : super.computeMinWidth(height);
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
