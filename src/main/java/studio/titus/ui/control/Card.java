package studio.titus.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** An outlined box of 16 px inside. Never put one into another. */
public final class Card extends VBox {

    /** An empty one, for FXML. */
    public Card() {
        getStyleClass().add("box-card");
    }

    public Card(Node... content) {
        super(content);
        getStyleClass().add("box-card");
    }
}
