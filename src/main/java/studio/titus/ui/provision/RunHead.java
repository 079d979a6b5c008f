package studio.titus.ui.provision;

import javafx.beans.NamedArg;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.WeightedBar;
import studio.titus.ui.fx.Texts;

/** The bar of a run, and under it how much is done, how long it still takes, and what takes longest now. */
public final class RunHead extends VBox {

    private final WeightedBar bar = new WeightedBar();
    private final Label count = Labels.whole("", "strong");
    private final Label left = Labels.of("", "muted");
    private final Label slowest = Labels.of("", "small", "muted");

    public RunHead(@NamedArg("texts") Texts texts) {
        getStyleClass().add("run-head");
        bar.setAccessibleText(texts.of("run.progress"));
        HBox words = new HBox(count, left, Labels.spring(), slowest);
        words.getStyleClass().add("run-words");
        left.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bar, words);
    }

    /** Shows {@code run}; a screen reader is told when the count changes, not at each step of the bar. */
    public void show(RunPicture run) {
        if (run.over()) {
            bar.stop(run.share(), run.failedShare());
        } else if (run.share() == 0) {
            bar.reset();
        } else {
            bar.advance(run.share());
        }
        left.setText(run.left());
        slowest.setText(run.slowest());
        if (!count.getText().equals(run.count())) {
            count.setText(run.count());
            count.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
