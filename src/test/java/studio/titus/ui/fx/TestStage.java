package studio.titus.ui.fx;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Shows a node in a test as the product would: own fonts, own theme. Without it a test sees the theme of whichever test
 * ran before, and with it other sizes. Make controls in the start method, never in field initialisers: before JavaFX
 * runs, their classes fail to load for the rest of the JVM.
 */
public final class TestStage {

    private TestStage() {}

    /** A light theme that changes only when the test says so. */
    public static ThemeService theme() {
        SimpleObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        return new ThemeService(() -> desktop);
    }

    /** Shows {@code root} on {@code stage} at this size in logical px. Call it on the UI thread. */
    public static void show(Stage stage, Parent root, double width, double height) {
        Fonts.load();
        Scene scene = new Scene(root, width, height);
        theme().dress(scene);
        stage.setScene(scene);
        stage.show();
    }
}
