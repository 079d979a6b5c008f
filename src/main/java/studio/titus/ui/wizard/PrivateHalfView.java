package studio.titus.ui.wizard;

import atlantafx.base.controls.PasswordTextField;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.model.Secret;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.FormField;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.Field;

/** Shows whether the private half can be used from here, and asks for its passphrase or its file where that is missing. */
final class PrivateHalfView extends VBox {

    private final PrivateHalfModel model;
    private final PasswordTextField passphrase = new PasswordTextField();
    private final HBox lock;
    private final HBox remedies;

    /** @param point lets the person point at a file and hands it on */
    PrivateHalfView(Texts texts, PrivateHalfModel model, Field field, Consumer<Consumer<Path>> point) {
        this.model = model;
        getStyleClass().add("private-half");
        lock = lock(texts);
        Button choose = Buttons.with(BootstrapIcons.FOLDER2_OPEN, Buttons.secondary(texts.of("wizard.half.choose")));
        choose.setOnAction(e -> point.accept(model::pointAt));
        Button again = Buttons.secondary(texts.of("wizard.half.again"));
        again.setOnAction(e -> model.refresh());
        remedies = row(Buttons.small(choose), Buttons.small(again));
        FormField form = new FormField();
        form.setLabel(texts.of("wizard.half.label"));
        form.setRule(texts.of("wizard.half.rule"));
        form.setControl(lock);
        form.messageProperty().bind(field.messageProperty());
        getChildren().addAll(form, remedies);
        model.stateProperty().addListener((o, before, now) -> show(now));
        show(model.stateProperty().get());
    }

    private HBox lock(Texts texts) {
        passphrase.setPromptText(texts.of("wizard.half.passphrase"));
        passphrase.setAccessibleText(texts.of("wizard.half.passphrase"));
        passphrase.setId("passphrase");
        passphrase.setOnAction(e -> unlock());
        HBox.setHgrow(passphrase, Priority.ALWAYS);
        Button eye = Buttons.icon(BootstrapIcons.EYE, texts.of("wizard.half.reveal"));
        eye.setFocusTraversable(false);
        passphrase.revealPasswordProperty().bind(eye.armedProperty());
        Button unlock = Buttons.secondary(texts.of("wizard.half.unlock"));
        unlock.setOnAction(e -> unlock());
        return row(passphrase, eye, unlock);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("half-row");
        return row;
    }

    private void unlock() {
        Secret typed = Secret.of(passphrase.getPassword());
        passphrase.clear();
        if (!typed.isEmpty()) {
            model.unlock(typed);
        }
    }

    private void show(PrivateHalf now) {
        boolean waitsForPassphrase =
                now instanceof PrivateHalf.Locked || now instanceof PrivateHalf.Looking && lock.isVisible();
        if (!waitsForPassphrase) {
            passphrase.clear();
        }
        shown(lock, waitsForPassphrase);
        shown(remedies, now instanceof PrivateHalf.Unproven || now instanceof PrivateHalf.Locked);
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Whether Enter on the control unlocks the key. */
    boolean usesEnter(Node control) {
        return control == passphrase && !passphrase.getPassword().isEmpty();
    }
}
