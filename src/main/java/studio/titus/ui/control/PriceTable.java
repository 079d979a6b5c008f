package studio.titus.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A cost estimate: big figures for the periods, a line for each billed item, amounts aligned in mono. */
public final class PriceTable extends VBox {

    /** A sum and what it stands for, such as 0.311 and "USD per hour". Both are finished text. */
    public record Figure(String amount, String unit) {}

    /** A billed item and its amount per hour. Both are finished text. */
    public record Line(String item, String amount) {}

    private final HBox figures = new HBox();
    private final VBox lines = new VBox();

    public PriceTable() {
        getStyleClass().add("price-table");
        figures.getStyleClass().add("price-figures");
        lines.getStyleClass().add("price-lines");
        getChildren().addAll(figures, lines);
    }

    /** Replaces what is shown. */
    public void show(List<Figure> sums, List<Line> items) {
        figures.getChildren().setAll(sums.stream().map(PriceTable::figure).toList());
        lines.getChildren().setAll(items.stream().map(PriceTable::line).toList());
    }

    private static Node figure(Figure figure) {
        VBox box = new VBox(Labels.whole(figure.amount(), "figure"), Labels.whole(figure.unit(), "small", "muted"));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node line(Line line) {
        Label item = Labels.wrapping(line.item(), "small", "price-item");
        item.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(item, Priority.ALWAYS);
        HBox row = new HBox(item, Labels.whole(line.amount(), "mono", "price-amount"));
        row.getStyleClass().add("price-line");
        return row;
    }
}
