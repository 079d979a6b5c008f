package studio.titus.ui.control;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where nothing is yet: what will appear, why it is empty, and the one action that fills it. */
public final class EmptyState extends VBox {

    private static final double ABOVE_BUTTON = 8;

    /** An empty state without action; {@link #offering} adds one. */
    public EmptyState(Ikon icon, String title, String reason) {
        getStyleClass().add("empty-state");
        Label why = Labels.wrapping(reason, "small", "muted");
        why.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(new FontIcon(icon), Labels.of(title, "strong"), why);
    }

    /** Adds the one button. */
    public EmptyState offering(String text, Runnable action) {
        Button button = Buttons.small(Buttons.secondary(text));
        button.setOnAction(e -> action.run());
        setMargin(button, new Insets(ABOVE_BUTTON, 0, 0, 0));
        getChildren().add(button);
        return this;
    }

    /** Draws the dashed outline of a place where something will appear. */
    public EmptyState awaited() {
        getStyleClass().add("awaited");
        return this;
    }
}
