package studio.titus.ui.wizard;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignInFormController;
import studio.titus.ui.wizard.draft.WizardDraft;

/** The form for signing in as a page of the wizard. */
final class CredentialsView implements StepView {

    private final SignInFormController form;
    private final VBox rights;

    CredentialsView(SignInFormController form, CredentialsModel model, Texts texts, TextClipboard clipboard) {
        this.form = form;
        rights = rights(model, texts, clipboard);
        form.regionField()
                .messageProperty()
                .bind(model.fields().get(WizardDraft.REGION).messageProperty());
    }

    @Override
    public Node control(String field) {
        return field.equals(WizardDraft.REGION) ? form.regionControl() : form.first();
    }

    /** For those who must ask somebody else for their rights. */
    private static VBox rights(CredentialsModel model, Texts texts, TextClipboard clipboard) {
        CopyButton copy = new CopyButton(texts, clipboard)
                .named(texts.of("wizard.rights.copy"))
                .copying(model::policy);
        VBox box = new VBox(new Card(
                Labels.of(texts.of("wizard.rights"), "strong"),
                Labels.wrapping(texts.of("wizard.rights.text"), "muted"),
                Buttons.small(copy)));
        Runnable show = () -> {
            boolean some = !model.policy().isEmpty();
            box.setVisible(some);
            box.setManaged(some);
        };
        model.signIn().stateProperty().addListener(o -> show.run());
        show.run();
        return box;
    }

    @Override
    public Optional<Node> beside() {
        return Optional.of(rights);
    }

    @Override
    public Node first() {
        return form.first();
    }
}
