package studio.titus.ui.control;

import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Part of a form that few people need, folded to its title and a summary of what is in it. */
@DefaultProperty("content")
public final class Disclosure extends VBox {

    private final Label title = Labels.whole("", "strong");
    private final Label summary = Labels.of("", "muted", "disclosure-summary");
    private final FontIcon chevron = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    private final VBox body = new VBox();
    private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded");

    public Disclosure() {
        getStyleClass().add("disclosure");
        body.getStyleClass().add("disclosure-body");
        HBox line = new HBox(chevron, title, summary);
        line.getStyleClass().add("disclosure-line");
        Button head = new Button();
        head.getStyleClass().addAll("bare", "disclosure-head");
        head.setGraphic(line);
        head.setMaxWidth(Double.MAX_VALUE);
        head.accessibleTextProperty().bind(title.textProperty().concat(" ").concat(summary.textProperty()));
        head.setOnAction(e -> expanded.set(!expanded.get()));
        getChildren().addAll(head, body);
        expanded.addListener((o, before, now) -> fold());
        fold();
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** What is in it, shown folded and unfolded. */
    public StringProperty summaryProperty() {
        return summary.textProperty();
    }

    /** Whether the content is shown. */
    public BooleanProperty expandedProperty() {
        return expanded;
    }

    public boolean isExpanded() {
        return expanded.get();
    }

    public void setExpanded(boolean shown) {
        expanded.set(shown);
    }

    /** What folds. */
    public ObservableList<Node> getContent() {
        return body.getChildren();
    }

    private void fold() {
        boolean open = expanded.get();
        chevron.setIconCode(open ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
        body.setVisible(open);
        body.setManaged(open);
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }
}
