package studio.titus.ui.jobs.list;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.titus.Capacity;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** Asks how many tasks a service shall have. */
final class ScaleBox extends HBox {

    private final TextField min;
    private final TextField desired;
    private final TextField max;
    private final Button go;

    /** @param resize takes figures that are in order */
    ScaleBox(Texts texts, Consumer<Capacity> resize) {
        getStyleClass().add("scale-box");
        min = field(texts.of("jobs.scale.min"));
        desired = field(texts.of("jobs.scale.desired"));
        max = field(texts.of("jobs.scale.max"));
        go = Buttons.small(Buttons.main(texts.of("jobs.scale.go")));
        go.setOnAction(_ -> resize.accept(typed()));
        desired.setOnAction(_ -> go.fire());
        min.textProperty().addListener((o, before, now) -> check());
        desired.textProperty().addListener((o, before, now) -> check());
        max.textProperty().addListener((o, before, now) -> check());
        getChildren().addAll(labelled(min), labelled(desired), labelled(max), go);
    }

    private static VBox labelled(TextField field) {
        return new VBox(Labels.of(field.getAccessibleText(), "small", "muted"), field);
    }

    private static TextField field(String name) {
        TextField field = new TextField();
        field.setAccessibleText(name);
        field.setPrefColumnCount(4);
        return field;
    }

    /** Begins with what is so now. */
    void begin(Capacity now) {
        min.setText(String.valueOf(now.min()));
        desired.setText(String.valueOf(now.desired()));
        max.setText(String.valueOf(now.max()));
        desired.requestFocus();
    }

    private void check() {
        go.setDisable(!typed().isOrdered());
    }

    private Capacity typed() {
        return new Capacity(number(min), number(desired), number(max));
    }

    /** -1 for what is no number. */
    private static int number(TextField field) {
        String text = field.getText().strip();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }
}
