package studio.titus.ui.testing;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Finds what a person reads: the underscore before the letter that Alt reaches it by is no part of it. */
public final class Words {

    private Words() {}

    /** Whatever says exactly {@code text}. */
    public static Predicate<Node> of(String text) {
        return node -> node instanceof Labeled labeled && text.equals(read(labeled));
    }

    /** What a person reads of a button's text that was not shown yet. */
    public static String read(String text) {
        return text.replace("_", "");
    }

    /** What a person reads on a button or label. */
    public static String read(Labeled labeled) {
        String text = labeled.getText() == null ? "" : labeled.getText();
        return labeled.isMnemonicParsing() ? read(text) : text;
    }
}
