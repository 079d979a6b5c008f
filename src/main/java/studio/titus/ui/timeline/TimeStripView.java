package studio.titus.ui.timeline;

import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** The strip of time with its legend and the critical path as a sentence. */
public final class TimeStripView extends VBox {

    private final TimePane pane;
    private final Label chain = Labels.wrapping("", "small", "muted");

    public TimeStripView(@NamedArg("texts") Texts texts) {
        getStyleClass().add("time-strip");
        pane = new TimePane(texts);
        setVgrow(pane, Priority.ALWAYS);
        HBox head = new HBox(Labels.of(texts.of("time.title"), "strong"), Labels.spring());
        head.getStyleClass().add("time-head");
        for (TimeStrip.Look look : TimeStrip.Look.values()) {
            head.getChildren().addAll(sample(look), Labels.whole(texts.of(TimeStrips.key(look)), "small", "muted"));
        }
        head.getChildren().addAll(critical(), Labels.whole(texts.of("time.critical"), "small", "muted"));
        getChildren().addAll(head, pane, chain);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(texts.of("time.title"));
    }

    private static Region sample(TimeStrip.Look look) {
        TimeBar sample = new TimeBar();
        sample.show(look, false);
        sample.getStyleClass().add("sample");
        return sample;
    }

    private static Region critical() {
        TimeBar sample = new TimeBar();
        sample.show(TimeStrip.Look.EXPECTED, true);
        sample.getStyleClass().add("sample");
        return sample;
    }

    /** Shows {@code strip}; nothing moves but what changed. */
    public void show(TimeStrip strip) {
        pane.show(strip);
        chain.setText(strip.chain());
        chain.setVisible(!strip.chain().isEmpty());
    }
}
