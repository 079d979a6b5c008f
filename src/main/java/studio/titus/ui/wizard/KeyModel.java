package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.titus.model.FieldNote;
import studio.titus.model.Secret;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.SshKeys;
import studio.titus.ui.wizard.draft.FieldSet;
import studio.titus.ui.wizard.draft.KeyAnswers;
import studio.titus.ui.wizard.draft.WizardDraft;

/** The page about the public key: puts the choice, what is brought or made, and the proof of the private half together. */
final class KeyModel implements StepModel {

    /** Not a field of its own: whether the private half can be used. */
    static final String HALF = "privateKeyFile";

    private final Texts texts;
    private final WizardDraft draft;
    private final KeyAnswers answers;
    private final KeyFolder folder;
    private final Background background;
    private final FieldSet fields;
    private final ObservableList<Effect> effects = FXCollections.observableArrayList();
    private final KeyChoice choice;
    private final KeyWords words;
    private final PrivateHalfModel half;
    private final PrivateHalfWords halfWords;
    private final NewKeyModel newKey;
    private final KeyIntake intake;
    private final boolean rehearsal;

    KeyModel(Texts texts, WizardDraft draft, SshKeys ssh, Background background, boolean rehearsal) {
        this.texts = texts;
        this.draft = draft;
        this.answers = draft.key();
        this.folder = new KeyFolder(ssh.folder());
        this.background = background;
        this.rehearsal = rehearsal;
        choice = new KeyChoice(answers);
        words = new KeyWords(texts, answers, choice);
        half = new PrivateHalfModel(answers, ssh.loader(), background, rehearsal, choice::fileOf);
        halfWords = new PrivateHalfWords(texts, home(ssh.folder()));
        newKey = new NewKeyModel(texts, ssh, background, draft.network().stack().textProperty(), this::made);
        fields = new FieldSet(texts);
        intake = new KeyIntake(texts, answers, folder, background, this::refused);
        fields.add(KeyAnswers.KEY, this::mend, intake::offer);
        fields.add(HALF, text -> {});
        choice.wayProperty().addListener(o -> anotherWay());
        half.stateProperty().addListener((o, before, now) -> refresh());
        draft.onChange(this::refresh);
        refresh();
    }

    private static Path home(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        return parent == null ? folder : parent;
    }

    /** The keys to choose among. */
    KeyChoice choice() {
        return choice;
    }

    /** The private half of the chosen key. */
    PrivateHalfModel half() {
        return half;
    }

    /** The key that is to be made. */
    NewKeyModel newKey() {
        return newKey;
    }

    /** In a rehearsal no key is made, for it leaves nothing behind. */
    boolean rehearsal() {
        return rehearsal;
    }

    KeyAnswers answers() {
        return answers;
    }

    /** Where keys are looked for. */
    Path place() {
        return folder.path();
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
        return words.answer();
    }

    /** Looks through the folder each time the page comes on: a person may have made a key in between. */
    @Override
    public void shown() {
        background.submit(folder::find, this::show, e -> half.refresh());
    }

    private void show(List<FoundKey> keys) {
        choice.offer(keys);
        half.refresh();
    }

    /** The passphrase that was just given proves the key at once. */
    private void made(KeyPairMaker.Pair pair, Optional<Secret> passphrase) {
        choice.add(new FoundKey(pair.publicFile(), pair.key()));
        passphrase.ifPresent(half::unlock);
    }

    /** Another way begins without the errors of the one before. */
    private void anotherWay() {
        intake.forget();
        fields.get(KeyAnswers.KEY).typing();
        refresh();
    }

    /** Reads a file the person has pointed at. */
    void read(Path file) {
        choice.bringOwn();
        intake.read(file);
    }

    private void mend(String suggestion) {
        if (intake.refusal().isPresent()) {
            read(Path.of(suggestion));
        } else {
            answers.key().type(suggestion);
        }
    }

    /** Whether a text may stand in the field: a private key may not, and is refused in words instead. */
    boolean admits(String text) {
        return intake.admits(text);
    }

    private void refused() {
        refresh();
        fields.get(KeyAnswers.KEY).touch();
    }

    private void refresh() {
        fields.get(KeyAnswers.KEY).rest(words.line());
        fields.judge(errors(), draft.hints());
        half.follow();
        fields.get(HALF).rest(halfWords.message(half.stateProperty().get()));
        effects.setAll(KeyEffects.all(texts, draft.provisional()));
    }

    private List<FieldNote> errors() {
        Optional<FieldNote> refusal = intake.refusal();
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        boolean unmade = choice.making().get() && answers.key().text().isBlank();
        return unmade
                ? List.of(FieldNote.of(KeyAnswers.KEY, "settings.missing", texts.of("wizard.newkey.missing")))
                : draft.issues();
    }
}
