package studio.titus.ui.wizard;

import java.util.Optional;
import studio.titus.model.FieldNote;
import studio.titus.model.NodePackages;
import studio.titus.problem.Problem;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.wizard.PausedLook.State;
import studio.titus.ui.wizard.draft.Answer;
import studio.titus.ui.wizard.draft.WizardDraft;

/** Where the packages of the Titus servers come from: a folder of this computer, or the address where they were published. */
final class PackagesModel {

    private final Texts texts;
    private final Answer<String> answer;
    private final SignInModel signIn;
    private final PausedLook<PackagesLook, PackagesLook.Answer> look;

    PackagesModel(
            Texts texts, WizardDraft draft, SignInModel signIn, PausedLook<PackagesLook, PackagesLook.Answer> look) {
        this.texts = texts;
        this.answer = draft.packages();
        this.signIn = signIn;
        this.look = look;
    }

    Answer<String> answerField() {
        return answer;
    }

    /** Calls {@code listener} when something else is known of the files. */
    void onAnswer(Runnable listener) {
        look.stateProperty().addListener(o -> listener.run());
    }

    /** Reads the files, unless they are the same. */
    void lookUp() {
        look.follow(
                signIn.session().map(session -> new PackagesLook(answer.text().strip(), session)));
    }

    /** What is said while nothing is wrong. */
    FieldMessage said() {
        return switch (look.stateProperty().get()) {
            case State.Idle<PackagesLook.Answer> _ -> FieldMessage.hint(texts.of("wizard.packages.hint"));
            case State.Asking<PackagesLook.Answer> _ -> FieldMessage.asking(texts.of("wizard.packages.asking"));
            case State.Answered<PackagesLook.Answer>(PackagesLook.Answer.Good(var packages)) -> good(packages);
            case State.Answered<PackagesLook.Answer>(PackagesLook.Answer.Refused _) -> FieldMessage.hint("");
        };
    }

    private FieldMessage good(NodePackages packages) {
        if (packages.objects().isEmpty()) {
            return FieldMessage.hint(texts.of("wizard.packages.hint"));
        }
        return FieldMessage.good(texts.of(answer.text().isBlank() ? "wizard.packages.own" : "wizard.packages.good"));
    }

    /** Why the files must not be used; empty when they may. */
    Optional<FieldNote> error() {
        return look.stateProperty().get()
                        instanceof State.Answered<PackagesLook.Answer>(PackagesLook.Answer.Refused(var problem))
                ? Optional.of(FieldNote.of(WizardDraft.PACKAGES, problem.code(), words(problem)))
                : Optional.empty();
    }

    private static String words(Problem problem) {
        return problem.cause().isEmpty() ? problem.what() + "." : problem.what() + ". " + problem.cause();
    }
}
