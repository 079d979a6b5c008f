package studio.titus.ui.wizard.review;

import java.util.Optional;
import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.plan.CostEstimate;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.PriceTable;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.Texts;

/** What a stack costs, with the day of the prices and what comes on top. */
public final class CostCard extends VBox {

    private final CostWords words;
    private final PriceTable table = new PriceTable();
    private final Label note = Labels.wrapping("", "small", "muted", "card-note");
    private final Label caveat = Labels.wrapping("", "small", "cost-caveat");
    private final VBox notIncluded = new VBox();

    public CostCard(@NamedArg("texts") Texts texts) {
        words = new CostWords(texts);
        getStyleClass().add("box-card");
        HBox head = new HBox(Labels.whole(texts.of("review.cost"), "strong"), Labels.spring(), note);
        head.getStyleClass().add("card-head");
        caveat.setGraphic(new StatusIcon(Status.LOOK));
        notIncluded.getStyleClass().add("cost-extras");
        getChildren()
                .addAll(head, caveat, table, Labels.of(texts.of("review.cost.notincluded"), "strong"), notIncluded);
    }

    /**
     * Shows what is known of the price, and says when that is not all.
     *
     * @param elsewhere the same where prices are known, if none is known here
     */
    public void show(CostEstimate estimate, Optional<CostEstimate> elsewhere) {
        table.show(words.figures(estimate), words.lines(estimate));
        note.setText(words.note(estimate));
        caveat.setText(words.caveat(estimate, elsewhere));
        caveat.setVisible(!estimate.complete());
        caveat.setManaged(!estimate.complete());
        notIncluded
                .getChildren()
                .setAll(estimate.notIncluded().stream()
                        .map(item -> Labels.wrapping(item, "small", "muted"))
                        .toList());
    }
}
