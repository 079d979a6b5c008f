package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.titus.model.FieldNote;
import studio.titus.model.PublicKey;
import studio.titus.model.Secret;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.SshKeys;
import studio.titus.ui.wizard.draft.FieldSet;
import studio.titus.ui.wizard.draft.KeyAnswers;
import studio.titus.ui.wizard.draft.WizardDraft;

/** Which public key the nodes accept: one found on this computer, a new one, one out of another file, or a pasted one. */
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
    private final ObservableList<FoundKey> found = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable FoundKey> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final BooleanProperty own = new SimpleBooleanProperty(this, "own");
    private final BooleanProperty making = new SimpleBooleanProperty(this, "making");
    private final PrivateHalfModel half;
    private final PrivateHalfWords words;
    private final NewKeyModel newKey;
    private final KeyIntake intake;
    private final boolean rehearsal;
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper(this, "searched");

    KeyModel(Texts texts, WizardDraft draft, SshKeys ssh, Background background, boolean rehearsal) {
        this.texts = texts;
        this.draft = draft;
        this.answers = draft.key();
        this.folder = new KeyFolder(ssh.folder());
        this.background = background;
        this.rehearsal = rehearsal;
        half = new PrivateHalfModel(answers, ssh.loader(), background, rehearsal, this::fileOf);
        words = new PrivateHalfWords(texts, home(ssh.folder()));
        newKey = new NewKeyModel(texts, ssh, background, draft.network().stack().textProperty(), this::made);
        fields = new FieldSet(texts);
        intake = new KeyIntake(texts, answers, folder, background, this::refused);
        fields.add(KeyAnswers.KEY, this::mend, intake::offer);
        fields.add(HALF, text -> {});
        chosen.addListener((o, before, now) -> choose(now));
        half.stateProperty().addListener((o, before, now) -> refresh());
        draft.onChange(this::refresh);
        refresh();
    }

    private static Path home(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        return parent == null ? folder : parent;
    }

    /** The private half of the chosen key. */
    PrivateHalfModel half() {
        return half;
    }

    /** The key that is to be made. */
    NewKeyModel newKey() {
        return newKey;
    }

    /** Whether the person wants a new key; not in a rehearsal, which leaves nothing behind. */
    BooleanProperty making() {
        return making;
    }

    boolean rehearsal() {
        return rehearsal;
    }

    private Optional<Path> fileOf(PublicKey key) {
        return found.stream()
                .filter(one -> one.key().base64().equals(key.base64()))
                .map(FoundKey::file)
                .findFirst();
    }

    KeyAnswers answers() {
        return answers;
    }

    /** The keys in the usual folder. */
    ObservableList<FoundKey> found() {
        return found;
    }

    /** The found key that was chosen; {@code null} for another one. */
    ObjectProperty<@Nullable FoundKey> chosen() {
        return chosen;
    }

    /** Whether the person brings a key that was not found. */
    BooleanProperty own() {
        return own;
    }

    /** Whether the folder has been looked through. */
    ReadOnlyBooleanProperty searched() {
        return searched.getReadOnlyProperty();
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
        return answers.key().value().map(this::answer).orElse("");
    }

    private String answer(PublicKey key) {
        FoundKey from = chosen.get();
        return from != null ? from.name() : key.comment().isEmpty() ? texts.of("wizard.key.pasted") : key.comment();
    }

    /** Looks through the folder each time the page comes on: a person may have made a key in between. */
    @Override
    public void shown() {
        background.submit(folder::find, this::show, e -> {
            searched.set(true);
            half.refresh();
        });
    }

    private void show(List<FoundKey> keys) {
        searched.set(true);
        if (!found.equals(keys)) {
            found.setAll(keys); // rows that stay keep the focus
        }
        Optional<FoundKey> same = keys.stream()
                .filter(key -> key.key().equals(answers.key().value().orElse(null)))
                .findFirst();
        boolean empty = answers.key().text().isBlank();
        FoundKey choice = same.orElse(empty && !own.get() && !making.get() && !keys.isEmpty() ? keys.getFirst() : null);
        making.set(choice == null && empty && making.get());
        own.set(choice == null && !making.get() && (own.get() || !empty || keys.isEmpty()));
        chosen.set(choice);
        half.refresh();
    }

    private void choose(@Nullable FoundKey key) {
        if (key != null) {
            own.set(false);
            making.set(false);
            take(key);
            refresh();
        }
    }

    /** What was known of the private half is forgotten only with the key. */
    private void take(FoundKey key) {
        boolean same = answers.fileProperty().get().equals(key.file().toString())
                && answers.key().value().filter(key.key()::equals).isPresent();
        if (!same) {
            answers.take(key.file().toString(), key.key().openSsh());
        }
    }

    /** The person wants a new key; what was chosen is let go. */
    void makeNew() {
        if (!making.get()) {
            own.set(false);
            making.set(true);
            chosen.set(null);
            answers.take("", "");
            fields.get(KeyAnswers.KEY).typing(); // another way begins without the errors of the one before
        }
    }

    /** The passphrase that was just given proves the key at once. */
    private void made(KeyPairMaker.Pair pair, Optional<Secret> passphrase) {
        FoundKey key = new FoundKey(pair.publicFile(), pair.key());
        found.removeIf(other -> other.file().equals(key.file()));
        found.addFirst(key);
        chosen.set(key);
        passphrase.ifPresent(half::unlock);
    }

    /** The person wants to bring another key; what was chosen is let go. */
    void bringOwn() {
        if (!own.get()) {
            own.set(true);
            making.set(false);
            chosen.set(null);
            answers.take("", "");
            fields.get(KeyAnswers.KEY).typing(); // another way begins without the errors of the one before
        }
    }

    /** Reads a file the person has pointed at. */
    void read(Path file) {
        bringOwn();
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
        fields.get(KeyAnswers.KEY).rest(about());
        fields.judge(errors(), draft.hints());
        half.follow();
        fields.get(HALF).rest(words.message(half.stateProperty().get()));
        effects.setAll(KeyEffects.all(texts, draft.provisional()));
    }

    private List<FieldNote> errors() {
        Optional<FieldNote> refusal = intake.refusal();
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        boolean unmade = making.get() && answers.key().text().isBlank();
        return unmade
                ? List.of(FieldNote.of(KeyAnswers.KEY, "settings.missing", texts.of("wizard.newkey.missing")))
                : draft.issues();
    }

    private FieldMessage about() {
        return answers.key()
                .value()
                .map(key -> FieldMessage.good(chosen.get() == null ? described(key) : texts.of("wizard.key.taken")))
                .orElseGet(
                        () -> FieldMessage.hint(texts.of(making.get() ? "wizard.newkey.missing" : "wizard.key.hint")));
    }

    /** A key that stands in no list above is told apart by its fingerprint. */
    private String described(PublicKey key) {
        return texts.of("wizard.key.good", key.type().algorithm(), key.bits(), key.sha256Fingerprint());
    }
}
