package studio.titus.ui.control;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A group of rows that folds to one line with its count, a summary of what is folded, and its state at the right. */
public final class GroupRow extends VBox {

    private final Label name = Labels.whole("", "strong");
    private final Label count = Labels.whole("", "small", "subtle");
    private final Label summary = Labels.of("", "small", "muted", "disclosure-summary");
    private final FontIcon chevron = new FontIcon(BootstrapIcons.CHEVRON_DOWN);
    private final FontIcon icon = new FontIcon();
    private final StatusIcon state = new StatusIcon();
    private final VBox rows = new VBox();
    private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded", true);

    /** A group called {@code title}, with an icon before it or none. */
    public GroupRow(@Nullable Ikon groupIcon, String title) {
        getStyleClass().add("group-row");
        name.setText(title);
        chevron.getStyleClass().add("group-chevron");
        icon.getStyleClass().add("group-icon");
        HBox line = new HBox(chevron, icon, name, count, summary, Labels.spring(), state);
        line.getStyleClass().add("group-line");
        if (groupIcon == null) {
            line.getChildren().remove(icon);
        } else {
            icon.setIconCode(groupIcon);
        }
        getChildren().addAll(head(line), rows);
        expanded.addListener((o, before, now) -> fold());
        showState(null);
        fold();
    }

    private Button head(HBox line) {
        Button head = new Button();
        head.getStyleClass().addAll("bare", "group-head");
        head.setGraphic(line);
        head.setMaxWidth(Double.MAX_VALUE);
        head.accessibleTextProperty().bind(name.textProperty().concat(" ").concat(count.textProperty()));
        head.setOnAction(e -> expanded.set(!expanded.get()));
        return head;
    }

    /** The rows; they keep their place when the group folds. */
    public ObservableList<Node> rows() {
        return rows.getChildren();
    }

    /** Whether the rows are shown. */
    public BooleanProperty expandedProperty() {
        return expanded;
    }

    /** The name of the group. */
    public void setTitle(String text) {
        name.setText(text);
    }

    /** The count beside the name, such as "7 of 10". */
    public void setCount(String text) {
        count.setText(text);
    }

    /** What the group holds, shown while it is folded, so that folded is not hidden. */
    public void setSummary(String text) {
        summary.setText(text);
    }

    /** The state of the group as a whole at the right end; {@code null} for none. */
    public void showState(@Nullable Status status) {
        state.setVisible(status != null);
        if (status != null) {
            state.setStatus(status);
        }
    }

    /** Draws the group's icon in the colour of {@code status}, for the group that is open to the internet. */
    public void colourIcon(Status status) {
        status.mark(icon);
    }

    private void fold() {
        boolean open = expanded.get();
        chevron.setIconCode(open ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
        rows.setVisible(open);
        rows.setManaged(open);
        summary.setVisible(!open);
        summary.setManaged(!open);
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    /** Shows exactly {@code nodes}, in this order. */
    public void setRows(List<? extends Node> nodes) {
        rows.getChildren().setAll(nodes);
    }
}
