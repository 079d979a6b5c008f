package studio.titus.ui.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A fact inside a page that a person should look at: icon, strong first words, the rest, at most two small buttons. */
public final class Banner extends HBox {

    private final StatusIcon icon = new StatusIcon();
    private final Text strong = Labels.run("", "banner-strong");
    private final Text rest = Labels.run("");
    private final HBox actions = new HBox();

    public Banner() {
        getStyleClass().add("banner");
        TextFlow flow = new TextFlow(strong, rest);
        flow.setMaxHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(flow, Priority.ALWAYS);
        actions.setSpacing(12);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        actions.setAlignment(Pos.CENTER_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(icon, flow, actions);
    }

    /** A banner that says something and offers nothing. */
    public Banner(Status status, String first, String then) {
        this();
        show(status, first, then);
    }

    /** Shows {@code first} in strong, then {@code then}, which brings its own comma or space. */
    public void show(Status status, String first, String then) {
        icon.setStatus(status);
        status.mark(this);
        strong.setText(first);
        rest.setText(then);
        setAccessibleText(first + then);
    }

    /** The small buttons at the right, the main one last. */
    public void setActions(Button... buttons) {
        for (Button button : buttons) {
            Buttons.small(button);
        }
        actions.getChildren().setAll((Node[]) buttons);
    }
}
