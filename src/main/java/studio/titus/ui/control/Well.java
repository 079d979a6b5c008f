package studio.titus.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A sunk box without outline, for explanation beside a form. */
public final class Well extends VBox {

    public Well(Node... content) {
        super(content);
        getStyleClass().add("well");
    }
}
