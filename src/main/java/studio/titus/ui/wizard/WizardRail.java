package studio.titus.ui.wizard;

import studio.titus.engine.CloudSession;
import studio.titus.ui.control.StepRail;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.signin.SignInAnswers;
import studio.titus.ui.signin.SourceKind;
import studio.titus.ui.wizard.draft.WizardDraft;

/** The column at the left of all pages: which stack this is about, the steps, and who pays. */
final class WizardRail {

    private final Texts texts;
    private final WizardDraft draft;
    private final boolean rehearsal;
    private final Rail rail;

    WizardRail(Texts texts, WizardFlow flow, WizardDraft draft, boolean rehearsal, Runnable openSettings) {
        this.texts = texts;
        this.draft = draft;
        this.rehearsal = rehearsal;
        StepRail steps = new StepRail(texts);
        rail = new Rail(texts, steps, openSettings);
        steps.narrowProperty().bind(rail.narrowProperty());
        steps.setOnSelect(index -> flow.goTo(WizardStep.values()[index]));
        flow.steps().addListener((o, before, now) -> steps.setSteps(now));
        steps.setSteps(flow.steps().get());
        draft.network().stack().textProperty().addListener((o, before, now) -> name());
        name();
    }

    Rail column() {
        return rail;
    }

    private void name() {
        rail.setSubject(
                texts.of(rehearsal ? "wizard.subject.rehearsal" : "wizard.subject"),
                draft.network().stack().text());
    }

    /** Nobody is signed in: no account is shown. */
    void showNobody() {
        rail.setAccount("", "");
    }

    /** Shows which account pays, or that none does. */
    void show(CloudSession session, SignInAnswers answers) {
        String account = session.identity().accountId();
        if (rehearsal) {
            rail.setRehearsal(account);
        } else {
            SourceKind kind = answers.kindProperty().get();
            boolean profile = kind == SourceKind.PROFILE;
            rail.setAccount(profile ? answers.profileProperty().get() : texts.of(kind.textKey()), account);
        }
    }
}
