package studio.titus.ui.wizard;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** A preset to choose by a click: name, sizes, price. */
final class PresetCard extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final Preset preset;
    private final Label price = Labels.of("", "mono");
    private boolean chosen;

    PresetCard(Texts texts, Preset preset) {
        this.texts = texts;
        this.preset = preset;
        getStyleClass().addAll("choice-card", "preset");
        setGraphic(new VBox(
                Labels.of(texts.of(preset.nameKey()), "strong"),
                Labels.of(texts.of(preset.purposeKey()), "small", "muted"),
                price));
        setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /** Shows what it would cost here, as finished text, and whether it is the one. */
    void show(String perHour, boolean now) {
        chosen = now;
        price.setText(perHour);
        pseudoClassStateChanged(CHOSEN, now);
        String key = now ? "wizard.size.chosen" : "wizard.size.choose";
        setAccessibleText(texts.of(key, texts.of(preset.nameKey()), perHour));
    }

    Preset preset() {
        return preset;
    }

    boolean isChosen() {
        return chosen;
    }
}
