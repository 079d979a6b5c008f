package studio.titus.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.engine.AccountScout.BucketAnswer;
import studio.titus.model.AccountId;
import studio.titus.model.BucketName;
import studio.titus.model.FieldNote;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.wizard.PausedLook.State;
import studio.titus.ui.wizard.draft.Answer;
import studio.titus.ui.wizard.draft.FieldSet;
import studio.titus.ui.wizard.draft.WizardDraft;

/** Where the containers' logs go. A suggestion follows account, region and stack until a person types a name. */
final class BucketModel implements StepModel {

    private final Texts texts;
    private final WizardDraft draft;
    private final SignInModel signIn;
    private final Answer<BucketName> answer;
    private final FieldSet fields;
    private final ObservableList<Effect> effects = FXCollections.observableArrayList();
    private final ObservableList<BucketName.Rule> rules = FXCollections.observableArrayList();
    private final PausedLook<BucketLook, BucketAnswer> look;
    private final PackagesModel packages;
    private boolean seen;
    private String suggested = "";

    BucketModel(
            Texts texts,
            WizardDraft draft,
            SignInModel signIn,
            PausedLook<BucketLook, BucketAnswer> look,
            PackagesModel packages) {
        this.look = look;
        this.packages = packages;
        this.texts = texts;
        this.draft = draft;
        this.signIn = signIn;
        this.answer = draft.bucket();
        fields = new FieldSet(texts);
        fields.add(WizardDraft.BUCKET, answer);
        fields.add(WizardDraft.PACKAGES, draft.packages());
        signIn.stateProperty().addListener((o, before, now) -> {
            followSuggestion();
            lookUp();
        });
        draft.network().stack().textProperty().addListener((o, before, now) -> followSuggestion());
        look.stateProperty().addListener((o, before, now) -> refresh());
        packages.onAnswer(this::refresh);
        answer.textProperty().addListener((o, before, now) -> lookUp());
        draft.packages().textProperty().addListener((o, before, now) -> lookUp());
        draft.onChange(this::refresh);
        refresh();
    }

    /** Asks only from this page on: a suggestion nobody has seen needs no answer. */
    private void lookUp() {
        if (seen) {
            look.follow(answer.value().flatMap(name -> signIn.session().map(session -> new BucketLook(name, session))));
            packages.lookUp();
        }
    }

    Answer<BucketName> answerField() {
        return answer;
    }

    /** Calls {@code listener} when something else is known of the name or of the packages. */
    void onAnswer(Runnable listener) {
        look.stateProperty().addListener(o -> listener.run());
        packages.onAnswer(listener);
    }

    PackagesModel packages() {
        return packages;
    }

    /** S3's rules with their verdicts over what is typed. */
    ObservableList<BucketName.Rule> rules() {
        return rules;
    }

    /** Types a name nobody else is likely to have. */
    void suggest() {
        suggested = suggestion();
        answer.type(suggested);
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
        return answer.value().map(BucketName::value).orElse("");
    }

    @Override
    public void shown() {
        followSuggestion();
        seen = true;
        lookUp();
    }

    private void followSuggestion() {
        if (answer.text().equals(suggested) && signIn.session().isPresent()) {
            suggest();
        }
    }

    private String suggestion() {
        return signIn.session()
                .map(session -> new AccountId(session.identity().accountId()))
                .flatMap(account -> draft.network().stack().value().map(stack -> suggestion(stack, account)))
                .orElseGet(answer::text);
    }

    private String suggestion(StackName stack, AccountId account) {
        Region region = draft.provisional().region();
        return BucketName.suggest(stack, account, region).value();
    }

    private void refresh() {
        rules.setAll(BucketName.rules(answer.text()));
        fields.get(WizardDraft.BUCKET)
                .rest(answer.checked().hints().stream()
                        .findFirst()
                        .map(FieldMessage::warning)
                        .orElseGet(() -> found(look.stateProperty().get())));
        fields.get(WizardDraft.PACKAGES).rest(packages.said());
        fields.judge(errors(), draft.hints());
        effects.setAll(List.of(holds(), packed(), closed(), atTheEnd()));
    }

    private FieldMessage found(State<BucketAnswer> state) {
        return switch (state) {
            case State.Idle<BucketAnswer> _ -> FieldMessage.hint(texts.of("wizard.bucket.hint"));
            case State.Asking<BucketAnswer> _ -> FieldMessage.asking(texts.of("wizard.bucket.asking"));
            case State.Answered<BucketAnswer>(BucketAnswer.Free _) -> FieldMessage.good(texts.of("wizard.bucket.free"));
            case State.Answered<BucketAnswer>(BucketAnswer.Yours(String stack)) -> yours(stack);
            case State.Answered<BucketAnswer>(BucketAnswer.Taken _) -> FieldMessage.hint("");
            case State.Answered<BucketAnswer>(BucketAnswer.Unknown(String why)) ->
                FieldMessage.warning(texts.of("wizard.bucket.unknown", why));
        };
    }

    /** Says what the review would: only this stack's own bucket is used; one that bears no mark may be its own after all. */
    private FieldMessage yours(String stack) {
        if (stack.isEmpty()) {
            return FieldMessage.warning(texts.of("wizard.bucket.unmarked"))
                    .offering(texts.of("wizard.bucket.another"), this::suggestAnother);
        }
        return isThis(stack) ? FieldMessage.good(texts.of("wizard.bucket.own")) : FieldMessage.hint("");
    }

    private List<FieldNote> errors() {
        List<FieldNote> errors = new ArrayList<>(draft.issues());
        if (look.stateProperty().get() instanceof State.Answered<BucketAnswer>(BucketAnswer answer)) {
            refusal(answer)
                    .map(words -> new FieldNote(WizardDraft.BUCKET, "bucket.taken", words, another()))
                    .ifPresent(errors::add);
        }
        packages.error().ifPresent(errors::add);
        return errors;
    }

    private Optional<String> refusal(BucketAnswer answer) {
        return switch (answer) {
            case BucketAnswer.Taken _ -> Optional.of(texts.of("wizard.bucket.taken"));
            case BucketAnswer.Yours(String stack)
            when !stack.isEmpty() && !isThis(stack) -> Optional.of(texts.of("wizard.bucket.yours"));
            case BucketAnswer.Yours _, BucketAnswer.Free _, BucketAnswer.Unknown _ -> Optional.empty();
        };
    }

    private boolean isThis(String stack) {
        return draft.network().stack().text().equals(stack);
    }

    /** The usual suggestion, or with a number when that one is what is typed. */
    private String another() {
        String usual = suggestion();
        return usual.equals(answer.text()) ? usual + "-2" : usual;
    }

    private void suggestAnother() {
        answer.type(another());
    }

    private Effect holds() {
        return Effect.plain(
                BootstrapIcons.BUCKET, texts.of("wizard.affects.logs"), texts.of("wizard.affects.logs.text"));
    }

    private Effect packed() {
        return Effect.plain(
                BootstrapIcons.BOX_SEAM, texts.of("wizard.affects.packages"), texts.of("wizard.affects.packages.text"));
    }

    private Effect closed() {
        return new Effect(
                BootstrapIcons.SHIELD_LOCK,
                Status.READY,
                texts.of("wizard.affects.closed"),
                texts.of("wizard.affects.closed.text"));
    }

    private Effect atTheEnd() {
        return Effect.plain(
                BootstrapIcons.TRASH, texts.of("wizard.affects.bucketend"), texts.of("wizard.affects.bucketend.text"));
    }
}
