package studio.titus.ui.start;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.KeyValueGrid;
import studio.titus.ui.control.Labels;

/** One of the ways in: what it is, what it needs, how long it takes, what it costs, and the button that goes there. */
final class StartCard extends VBox {

    private static final Insets ABOVE_BUTTON = new Insets(4, 0, 0, 0);

    private final KeyValueGrid facts = new KeyValueGrid();
    private final Button button;

    StartCard(Ikon icon, int number, String title, String text, Button button) {
        this.button = button;
        getStyleClass().addAll("box-card", "start-card");
        StackPane sign = new StackPane(new FontIcon(icon));
        sign.getStyleClass().add("card-sign");
        Label key = Labels.of(Integer.toString(number), "small", "key-hint");
        HBox head = new HBox(sign, Labels.spring(), key);
        VBox words = new VBox(Labels.wrapping(title, "heading"), Labels.wrapping(text, "muted"));
        words.getStyleClass().add("card-words");
        setVgrow(words, Priority.ALWAYS); // rules and buttons of all cards stand level
        button.setAccessibleHelp(text);
        button.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                button.fire();
                e.consume();
            }
        });
        getChildren().addAll(head, words, Labels.rule("faint"), facts, button);
        setMargin(button, ABOVE_BUTTON);
        HBox.setHgrow(this, Priority.ALWAYS);
        setOnMouseClicked(e -> button.requestFocus());
    }

    /** Adds a line such as "Takes about 15 minutes". */
    StartCard fact(String name, String value) {
        facts.add(name, value);
        return this;
    }

    Button button() {
        return button;
    }
}
