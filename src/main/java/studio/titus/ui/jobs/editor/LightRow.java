package studio.titus.ui.jobs.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.StatusIcon;

/** A light as a row: icon, sentence, and the button that mends it. */
final class LightRow extends HBox {

    private final StatusIcon icon = new StatusIcon();
    private final Label text = Labels.wrapping("");
    private final Button fix = Buttons.small(Buttons.secondary(""));

    LightRow() {
        getStyleClass().add("job-light");
        setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(icon, text, fix);
    }

    void show(Light light) {
        icon.setStatus(light.status());
        light.status().mark(this);
        text.setText(light.text());
        ProblemAction action = light.fix();
        Parts.shown(fix, action != null);
        if (action != null) {
            fix.setText(action.text());
            fix.setOnAction(e -> action.run().run());
        }
    }
}
