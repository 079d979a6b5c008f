package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThemeServiceTest {

    private final SimpleObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    @Start
    void start(Stage stage) {}

    @Test
    void followsTheDesktopLiveUntilThePersonChooses(FxRobot robot) {
        robot.interact(() -> {
            ThemeService themes = new ThemeService(() -> desktop);
            Scene scene = new Scene(new Pane());
            themes.dress(scene);
            assertThat(scene.getStylesheets().getFirst()).endsWith("light.css");

            desktop.set(ColorScheme.DARK);
            assertThat(scene.getStylesheets().getFirst()).endsWith("dark.css");

            themes.choiceProperty().set(ThemeChoice.LIGHT);
            assertThat(scene.getStylesheets().getFirst()).endsWith("light.css");
            assertThat(themes.themeProperty().get()).isEqualTo(Theme.LIGHT);
        });
    }

    @Test
    void theProductsOwnFontsLoad(FxRobot robot) {
        robot.interact(() -> assertThat(Fonts.load()).containsExactly("Inter", "Inter SemiBold", "JetBrains Mono"));
    }
}
