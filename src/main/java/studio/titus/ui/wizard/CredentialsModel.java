package studio.titus.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.engine.CloudSession;
import studio.titus.model.FieldNote;
import studio.titus.model.Region;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignIn;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.signin.SourceKind;
import studio.titus.ui.wizard.draft.FieldSet;
import studio.titus.ui.wizard.draft.WizardDraft;

/** Which account pays, and where the stack lives. One may go on once AWS has said who one is. */
final class CredentialsModel implements StepModel {

    /** Not a field of its own: whether AWS has let us in. */
    static final String SIGN_IN = "signIn";

    private final Texts texts;
    private final WizardDraft draft;
    private final SignInModel signIn;
    private final CostText cost;
    private final FieldSet fields;
    private final ObservableList<Effect> effects = FXCollections.observableArrayList();

    CredentialsModel(Texts texts, WizardDraft draft, SignInModel signIn, CostText cost) {
        this.texts = texts;
        this.draft = draft;
        this.signIn = signIn;
        this.cost = cost;
        fields = new FieldSet(texts);
        fields.add(SIGN_IN, text -> {});
        fields.add(WizardDraft.REGION, text -> Region.find(text).ifPresent(draft.regionProperty()::set));
        signIn.answers().regionProperty().bindBidirectional(draft.regionProperty());
        signIn.answers().profileProperty().set(draft.profileProperty().get());
        signIn.answers().profileProperty().addListener((o, before, now) -> remember());
        signIn.answers().kindProperty().addListener((o, before, now) -> remember());
        signIn.stateProperty().addListener((o, before, now) -> refresh());
        draft.onChange(this::refresh);
        refresh();
    }

    SignInModel signIn() {
        return signIn;
    }

    /** The IAM policy to ask for; empty while nobody is signed in, and in a rehearsal, where all is allowed. */
    String policy() {
        return signIn.session()
                .filter(session -> !session.rehearsal())
                .map(session -> session.scout().policy())
                .orElse("");
    }

    private void remember() {
        boolean byProfile = signIn.answers().kindProperty().get() == SourceKind.PROFILE;
        draft.profileProperty()
                .set(byProfile ? signIn.answers().profileProperty().get() : "");
    }

    @Override
    public FieldSet fields() {
        return fields;
    }

    @Override
    public ObservableList<Effect> effects() {
        return effects;
    }

    @Override
    public String answer() {
        return signIn.session().map(this::answer).orElse("");
    }

    private String answer(CloudSession session) {
        return texts.of("wizard.credentials.answer", session.identity().accountId(), session.region());
    }

    @Override
    public boolean busy() {
        return signIn.stateProperty().get() instanceof SignIn.Asking;
    }

    @Override
    public void settle() {
        signIn.settle();
    }

    @Override
    public void shown() {
        signIn.begin();
    }

    private void refresh() {
        List<FieldNote> errors = new ArrayList<>(draft.issues());
        if (signIn.session().isEmpty()) {
            errors.add(FieldNote.of(SIGN_IN, "settings.missing", texts.of(missing())));
        }
        fields.judge(errors, draft.hints());
        Region region = draft.regionProperty().get();
        if (region != null) {
            fields.get(WizardDraft.REGION)
                    .rest(Region.check(region.code()).hints().stream()
                            .findFirst()
                            .map(FieldMessage::warning)
                            .orElseGet(() -> FieldMessage.hint(texts.of("wizard.credentials.region"))));
        }
        effects.setAll(account(), rights(), secrets(), costs());
    }

    private String missing() {
        return switch (signIn.stateProperty().get()) {
            case SignIn.Waiting _ -> "wizard.credentials.missing";
            case SignIn.Asking _ -> "wizard.credentials.asking";
            case SignIn.NeedsCode _ -> "wizard.credentials.code";
            case SignIn.Refused _ -> "wizard.credentials.refused";
            case SignIn.Done _ -> "wizard.credentials.missing";
        };
    }

    private Effect account() {
        String text = signIn.session()
                .map(session -> texts.of(
                        session.rehearsal() ? "wizard.affects.account.rehearsal" : "wizard.affects.account.known",
                        session.identity().accountId()))
                .orElseGet(() -> texts.of("wizard.affects.account.unknown"));
        return Effect.plain(BootstrapIcons.PERSON_BADGE, texts.of("wizard.affects.account"), text);
    }

    private boolean rehearsal() {
        return signIn.session().filter(CloudSession::rehearsal).isPresent();
    }

    private Effect rights() {
        return Effect.plain(
                BootstrapIcons.SHIELD_LOCK,
                texts.of("wizard.affects.rights"),
                texts.of(rehearsal() ? "wizard.affects.rights.rehearsal" : "wizard.affects.rights.text"));
    }

    private Effect secrets() {
        return Effect.plain(
                BootstrapIcons.KEY,
                texts.of("wizard.affects.secrets"),
                texts.of(rehearsal() ? "wizard.affects.secrets.rehearsal" : "wizard.affects.secrets.text"));
    }

    private Effect costs() {
        return Effect.plain(BootstrapIcons.RECEIPT, texts.of("wizard.affects.cost"), cost.sentence(draft));
    }
}
