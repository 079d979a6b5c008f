package studio.titus.ui.settings;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.Segments;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeChoice;
import studio.titus.ui.fx.ThemeService;

/** Binds the choice between light, dark and the desktop's look. */
final class SettingsController {

    private final ThemeService themes;
    private final Segments<ThemeChoice> look;

    @FXML
    private FormField lookField;

    SettingsController(Texts texts, ThemeService themes) {
        this.themes = themes;
        look = new Segments<>(List.of(ThemeChoice.values()), choice -> texts.of(nameKey(choice)));
    }

    private static String nameKey(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> "preferences.look.system";
            case LIGHT -> "preferences.look.light";
            case DARK -> "preferences.look.dark";
        };
    }

    @FXML
    private void initialize() {
        StackPane slot = new StackPane(look);
        StackPane.setAlignment(look, Pos.CENTER_LEFT);
        lookField.setControl(slot);
        look.valueProperty().bindBidirectional(themes.choiceProperty());
    }

    Node first() {
        return look.getChildren().getFirst();
    }
}
