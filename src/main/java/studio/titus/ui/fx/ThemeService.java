package studio.titus.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/**
 * Keeps every scene in the look the person wants: the desktop's, followed live, or their own choice. Use it on the UI
 * thread only.
 */
public final class ThemeService {

    private final SystemAppearance system;
    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final List<Scene> scenes = new ArrayList<>();
    private int textSize;
    private boolean lessMotion;

    /** Follows {@code system} until the person chooses otherwise. */
    public ThemeService(SystemAppearance system) {
        this.system = system;
        system.colorScheme().addListener((o, before, now) -> refresh());
        choice.addListener((o, before, now) -> refresh());
        refresh();
    }

    /** Dresses {@code scene} now and at every change; popups of the scene follow it. */
    public void dress(Scene scene) {
        scenes.add(scene);
        dress(scene, theme.get());
        fit(scene);
    }

    /** How large ordinary text is, in logical px; everything else keeps its proportion to it. */
    public void setTextSize(int px) {
        textSize = px;
        scenes.forEach(this::fit);
    }

    /** Whether nothing moves; otherwise the desktop's wish counts. */
    public void setLessMotion(boolean less) {
        lessMotion = less;
        scenes.forEach(this::fit);
    }

    private void fit(Scene scene) {
        if (textSize > 0) {
            scene.getRoot().setStyle("-fx-font-size: " + textSize + "px;");
        }
        scene.getPreferences().setReducedMotion(lessMotion ? Boolean.TRUE : null);
    }

    /** The person's choice; setting it changes all dressed scenes at once. */
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /** The look that is on. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    private void refresh() {
        Theme now = switch (choice.get()) {
            case SYSTEM -> system.colorScheme().getValue() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
        theme.set(now);
        Application.setUserAgentStylesheet(now.base());
        scenes.forEach(scene -> dress(scene, now));
    }

    private static void dress(Scene scene, Theme theme) {
        scene.getStylesheets().setAll(theme.sheets());
    }
}
