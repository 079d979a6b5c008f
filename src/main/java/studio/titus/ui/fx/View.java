package studio.titus.ui.fx;

import javafx.scene.Parent;

/**
 * A loaded FXML file: what it shows and who controls it.
 *
 * @param <C> the controller's type
 */
public record View<C>(Parent root, C controller) {}
