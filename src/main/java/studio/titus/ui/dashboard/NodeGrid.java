package studio.titus.ui.dashboard;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards of equal size, five in a row where there is room, fewer in a narrow window, and as many rows as it takes. */
public final class NodeGrid extends Pane {

    private static final int MOST = 5;
    private static final double LEAST_WIDTH = 160;
    private static final double GAP = 12;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        int rows = (getManagedChildren().size() + columns - 1) / columns;
        return rows == 0 ? 0 : rows * (height(cardWidth(width, columns)) + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = cardWidth(getWidth(), columns);
        double height = height(width);
        List<Node> cards = getManagedChildren();
        for (int i = 0; i < cards.size(); i++) {
            double x = snapPositionX(i % columns * (width + GAP));
            double y = snapPositionY(i / columns * (height + GAP));
            cards.get(i).resizeRelocate(x, y, snapSizeX(width), height);
        }
    }

    private static int columns(double width) {
        return Math.clamp((long) ((width + GAP) / (LEAST_WIDTH + GAP)), 1, MOST);
    }

    private static double cardWidth(double width, int columns) {
        return (Math.max(width, LEAST_WIDTH) - (columns - 1) * GAP) / columns;
    }

    private double height(double width) {
        return getManagedChildren().stream()
                .mapToDouble(card -> snapSizeY(card.prefHeight(width)))
                .max()
                .orElse(0);
    }
}
