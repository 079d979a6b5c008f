package studio.titus.ui.dashboard;

import java.util.List;
import javafx.scene.Node;
import studio.titus.ui.control.CardPane;

/** Cards of equal size, five in a row where there is room, fewer in a narrow window, and as many rows as it takes. */
public final class NodeGrid extends CardPane {

    private static final int MOST = 5;
    private static final double LEAST_WIDTH = 160;
    private static final double GAP = 12;

    @Override
    protected double place(double width, boolean really) {
        int columns = columns(width);
        double each = cardWidth(width, columns);
        double height = height(each);
        List<Node> cards = getManagedChildren();
        for (int i = 0; really && i < cards.size(); i++) {
            double x = snapPositionX(i % columns * (each + GAP));
            double y = snapPositionY(i / columns * (height + GAP));
            cards.get(i).resizeRelocate(x, y, snapSizeX(each), height);
        }
        int rows = (cards.size() + columns - 1) / columns;
        return rows == 0 ? 0 : rows * (height + GAP) - GAP;
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
