package studio.titus.ui.checks;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import studio.titus.ui.control.CardPane;

/** Cards in two columns, each in the shorter one, or in one column where there is no room for two. */
public final class CardColumns extends CardPane {

    private static final double LEAST_WIDTH = 440;
    private static final double GAP = 16;

    /** As high as the higher column is. */
    @Override
    protected double place(double width, boolean really) {
        List<Node> cards = getManagedChildren();
        int columns = width >= 2 * LEAST_WIDTH + GAP && cards.size() > 1 ? 2 : 1;
        double each = snapSizeX((Math.max(width, LEAST_WIDTH) - (columns - 1) * GAP) / columns);
        double[] filled = new double[columns];
        for (Node card : cards) {
            int column = columns == 2 && filled[1] < filled[0] ? 1 : 0;
            double height = snapSizeY(card.prefHeight(each));
            if (really) {
                card.resizeRelocate(column * (each + GAP), filled[column], each, height);
            }
            filled[column] += height + GAP;
        }
        return Math.max(0, Arrays.stream(filled).max().orElse(0) - GAP);
    }
}
