package studio.titus.ui.signin;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FormField;
import studio.titus.ui.fx.Texts;

/** Asks for the six digits of a second factor. The code goes to AWS once and is forgotten. */
final class CodeCard extends VBox {

    private static final int DIGITS = 6;

    private final TextField code = new TextField();
    private final Consumer<String> give;

    /** @param wrong whether a code was given already and not accepted */
    CodeCard(Texts texts, Problem problem, boolean wrong, Consumer<String> give) {
        this.give = give;
        code.setId("one-time-code");
        code.getStyleClass().add("mono");
        code.setPrefColumnCount(DIGITS);
        code.setTextFormatter(new TextFormatter<>(CodeCard::digitsOnly));
        code.setOnAction(e -> submit());
        Button go = Buttons.with(BootstrapIcons.SHIELD_LOCK, Buttons.secondary(texts.of("signin.code.go")));
        go.setOnAction(e -> submit());
        FormField field = new FormField();
        field.setLabel(texts.of("signin.code"));
        field.setRule(texts.of("signin.code.rule"));
        field.setControl(code);
        field.setSide(go);
        String device = problem.subject() == null ? "" : problem.subject();
        field.show(
                wrong
                        ? FieldMessage.error(texts.of("signin.code.wrong", problem.what(), problem.cause()))
                        : FieldMessage.hint(texts.of("signin.code.hint", device)));
        getChildren().add(new Card(field));
    }

    private static TextFormatter.Change digitsOnly(TextFormatter.Change change) {
        change.setText(change.getText().replaceAll("\\D", ""));
        if (change.getControlNewText().length() > DIGITS) {
            change.setText("");
            change.setRange(change.getControlCaretPosition(), change.getControlCaretPosition());
        }
        return change;
    }

    private void submit() {
        if (code.getText().length() == DIGITS) {
            give.accept(code.getText());
        } else {
            code.requestFocus();
        }
    }

    /** Where the code is typed. */
    Node first() {
        return code;
    }
}
