package studio.titus.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Short ways to the labels and spaces that controls and screens are made of. */
public final class Labels {

    private Labels() {}

    /** A label with style classes such as {@code strong}, {@code small}, {@code muted}, {@code mono}. */
    public static Label of(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that wraps and grows in height instead of ending in dots. */
    public static Label wrapping(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.getStyleClass().add("wrapping");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label never narrower than its text. */
    public static Label whole(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A monospaced label that loses its left end when space is short, since ids tell apart at their right end. */
    public static Label cutFromLeft(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.getStyleClass().add("mono");
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        label.setEllipsisString("…");
        return label;
    }

    /** A run of text inside a text flow, coloured by the box around it. */
    static Text run(String text, String... styleClasses) {
        Text run = new Text(text);
        run.getStyleClass().add("text");
        run.getStyleClass().addAll(styleClasses);
        return run;
    }

    /** An empty stretch that takes the space left in a row. */
    public static Node spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** A thin line across a column. */
    public static Node rule(String... styleClasses) {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        rule.getStyleClass().addAll(styleClasses);
        return rule;
    }
}
