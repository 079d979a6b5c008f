package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Checked;
import studio.titus.model.FieldNote;
import studio.titus.model.PublicKey;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.KeyAnswers;

/** Lets keys in that a person brings, and turns away what is none: private keys above all, which never become an answer. */
final class KeyIntake {

    /** The kind of refusal after which the text must not be kept. */
    private static final String PRIVATE = "public-key.private";

    private final Texts texts;
    private final KeyAnswers answers;
    private final KeyFolder folder;
    private final Background background;
    private final Runnable judged;
    private @Nullable FieldNote refusal;

    /** @param judged called when something was let in or turned away */
    KeyIntake(Texts texts, KeyAnswers answers, KeyFolder folder, Background background, Runnable judged) {
        this.texts = texts;
        this.answers = answers;
        this.folder = folder;
        this.background = background;
        this.judged = judged;
        answers.key().textProperty().addListener((o, before, now) -> forget(now));
    }

    /** Why the last thing was turned away; empty when it was not. */
    Optional<FieldNote> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The person goes another way: what was turned away is past. */
    void forget() {
        refusal = null;
    }

    /** Reads a file and takes the key in it. */
    void read(Path file) {
        background.submit(
                () -> folder.read(file),
                text -> take(file, text),
                e -> refuse(FieldNote.of(
                        KeyAnswers.KEY, "public-key.unreadable", texts.of("wizard.key.unreadable", name(file)))));
    }

    private void take(Path file, String text) {
        Optional<FieldNote> privateKey = privateKey(text);
        if (privateKey.isPresent()) {
            refuse(privateKey.get());
            background.submit(
                    () -> folder.publicHalf(file),
                    half -> half.ifPresent(path -> offerHalf(path, privateKey.get())),
                    e -> {});
        } else {
            answers.take(file.toString(), text.strip());
            judged.run();
        }
    }

    /** The public half lies beside the private key that was given: one click takes it. */
    private void offerHalf(Path half, FieldNote said) {
        refuse(new FieldNote(said.field(), said.code(), said.message(), half.toString()));
    }

    /** The words of the click that mends what is wrong. */
    String offer(String suggestion) {
        return refusal == null ? texts.of("wizard.key.mend") : texts.of("wizard.use", name(Path.of(suggestion)));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Whether a text may stand in the field. */
    boolean admits(String text) {
        Optional<FieldNote> privateKey = privateKey(text);
        privateKey.ifPresent(this::refuse);
        return privateKey.isEmpty();
    }

    /** Another text makes the refusal of the one before old; the draft's own change has the rest judged. */
    private void forget(String text) {
        if (!text.isEmpty()) {
            refusal = null;
        }
    }

    private static Optional<FieldNote> privateKey(String text) {
        return PublicKey.check(text) instanceof Checked.Invalid<PublicKey> invalid
                        && invalid.code().equals(PRIVATE)
                ? Optional.of(FieldNote.of(KeyAnswers.KEY, invalid))
                : Optional.empty();
    }

    private void refuse(FieldNote note) {
        refusal = note;
        judged.run();
    }
}
