package studio.titus.ui.wizard;

import javafx.scene.Node;
import studio.titus.ui.signin.SignInFormController;
import studio.titus.ui.wizard.draft.WizardDraft;

/** The form for signing in as a page of the wizard. */
final class CredentialsView implements StepView {

    private final SignInFormController form;

    CredentialsView(SignInFormController form, CredentialsModel model) {
        this.form = form;
        form.regionField()
                .messageProperty()
                .bind(model.fields().get(WizardDraft.REGION).messageProperty());
    }

    @Override
    public Node control(String field) {
        return field.equals(WizardDraft.REGION) ? form.regionControl() : form.first();
    }

    @Override
    public Node first() {
        return form.first();
    }
}
