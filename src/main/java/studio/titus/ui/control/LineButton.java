package studio.titus.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.layout.Region;

/**
 * A button over a whole line of which some words wrap: it is as high as they need in the width it has. JavaFX's own asks its graphic for a
 * height without telling it the width.
 */
public final class LineButton extends Button {

    private final Region line;

    public LineButton(Region line) {
        this.line = line;
        setGraphic(line);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("bare");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LineSkin(this);
    }

    private final class LineSkin extends ButtonSkin {

        private LineSkin(Button button) {
            super(button);
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            return top + line.prefHeight(width < 0 ? width : width - left - right) + bottom;
        }

        @Override
        protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
            return computePrefHeight(width, top, right, bottom, left);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            line.resizeRelocate(x, y, width, height);
        }
    }
}
