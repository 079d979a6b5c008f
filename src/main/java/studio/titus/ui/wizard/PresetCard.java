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
    private final Label price = Labels.whole("", "mono", "preset-price");
    private final Label month = Labels.of("", "small", "muted");
    private boolean chosen;

    /** @param machine what one of its agents has, as finished text */
    PresetCard(Texts texts, Preset preset, String machine) {
        this.texts = texts;
        this.preset = preset;
        getStyleClass().addAll("choice-card", "preset");
        setGraphic(new VBox(
                Labels.of(texts.of(preset.nameKey()), "strong"),
                Labels.of(texts.of(preset.purposeKey()), "small", "muted"),
                Labels.of(machine, "small", "muted"),
                price,
                month));
        setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /** Shows what it would cost here, as finished texts, and whether it is the one. */
    void show(String perHour, String perMonth, boolean now) {
        chosen = now;
        price.setText(perHour);
        month.setText(perMonth);
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
