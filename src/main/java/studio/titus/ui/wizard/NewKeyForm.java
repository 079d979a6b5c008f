package studio.titus.ui.wizard;

import atlantafx.base.controls.PasswordTextField;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.FormField;
import studio.titus.ui.fx.Texts;

/** Asks where a new key shall lie and whether a passphrase protects it, and makes it. */
final class NewKeyForm extends VBox {

    private final TextField file = new TextField();
    private final PasswordTextField passphrase = new PasswordTextField();

    NewKeyForm(Texts texts, NewKeyModel model) {
        getStyleClass().add("own-key");
        file.getStyleClass().add("mono");
        file.textProperty().bindBidirectional(model.fileProperty());
        file.setOnAction(e -> model.make());
        FormField where = new FormField();
        where.setLabel(texts.of("wizard.newkey.file"));
        where.setRule(texts.of("wizard.newkey.file.rule"));
        where.setControl(file);
        where.messageProperty().bind(model.messageProperty());
        getChildren().addAll(where, protection(texts, model), button(texts, model));
    }

    private FormField protection(Texts texts, NewKeyModel model) {
        passphrase
                .passwordProperty()
                .addListener((o, before, now) -> model.passphraseProperty().set(now));
        model.passphraseProperty().addListener((o, before, now) -> {
            if (now.isEmpty()) {
                passphrase.clear();
            }
        });
        passphrase.setOnAction(e -> model.make());
        Button eye = Buttons.icon(BootstrapIcons.EYE, texts.of("wizard.half.reveal"));
        eye.setFocusTraversable(false);
        passphrase.revealPasswordProperty().bind(eye.armedProperty());
        FormField field = new FormField();
        field.setLabel(texts.of("wizard.newkey.passphrase"));
        field.setRule(texts.of("wizard.newkey.passphrase.rule"));
        field.setHint(texts.of("wizard.newkey.passphrase.hint"));
        field.setControl(passphrase);
        field.setSide(eye);
        return field;
    }

    private static Button button(Texts texts, NewKeyModel model) {
        Button make = Buttons.with(BootstrapIcons.KEY, Buttons.secondary(texts.of("wizard.newkey.make")));
        make.disableProperty().bind(model.busyProperty());
        make.setOnAction(e -> model.make());
        return make;
    }

    /** Where the focus goes. */
    Node first() {
        return file;
    }

    /** Whether Enter on the control makes the key. */
    boolean usesEnter(Node control) {
        return control == file || control == passphrase;
    }
}
