package studio.titus.ui.wizard.review;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.plan.CostEstimate;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.PriceTable;
import studio.titus.ui.fx.Texts;

/** What a stack costs, with the day of the prices and what comes on top. */
public final class CostCard extends VBox {

    private final CostWords words;
    private final PriceTable table = new PriceTable();
    private final Label note = Labels.of("", "small", "muted");
    private final Label notIncluded = Labels.wrapping("", "small", "muted");

    public CostCard(@NamedArg("texts") Texts texts) {
        words = new CostWords(texts);
        getStyleClass().add("box-card");
        HBox head = new HBox(Labels.of(texts.of("review.cost"), "strong"), Labels.spring(), note);
        head.getStyleClass().add("card-head");
        getChildren().addAll(head, table, notIncluded);
    }

    public void show(CostEstimate estimate) {
        table.show(words.figures(estimate), words.lines(estimate));
        note.setText(words.note(estimate));
        notIncluded.setText(words.notIncluded(estimate));
    }
}
