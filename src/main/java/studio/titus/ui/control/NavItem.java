package studio.titus.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A place in the rail of a stack or of the settings: icon, name, perhaps a count at the right. */
public final class NavItem extends Button {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Label name;
    private final Label count = Labels.whole("", "nav-count");
    private final Tooltip tooltip = new Tooltip();

    /** A place called {@code text}; {@code open} goes there. */
    public NavItem(Ikon icon, String text, Runnable open) {
        name = Labels.of(text, "nav-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(new FontIcon(icon), name, count);
        row.getStyleClass().add("nav-row");
        getStyleClass().addAll("bare", "nav-item");
        tooltip.setText(text);
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(text);
        setOnAction(e -> open.run());
    }

    /** Marks the place the window shows. */
    public void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    /** A count at the right; empty for none. */
    public void setCount(String text) {
        count.setText(text);
    }

    /** In the narrow rail only the icon is left. */
    public void setNarrow(boolean narrow) {
        name.setVisible(!narrow);
        name.setManaged(!narrow);
        count.setVisible(!narrow);
        count.setManaged(!narrow);
        setTooltip(narrow ? tooltip : null);
    }
}
