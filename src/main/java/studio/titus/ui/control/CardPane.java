package studio.titus.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/** Cards whose places, and so the height of all of them, follow from the width. */
public abstract class CardPane extends Pane {

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        return place(width, false);
    }

    @Override
    protected final void layoutChildren() {
        place(getWidth(), true);
    }

    /**
     * Finds the places of the managed children.
     *
     * @param really whether they are put there, too
     * @return how high all of them are together
     */
    protected abstract double place(double width, boolean really);
}
