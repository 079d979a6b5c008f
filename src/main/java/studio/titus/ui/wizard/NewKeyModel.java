package studio.titus.ui.wizard;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.titus.model.Secret;
import studio.titus.problem.Problem;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.SshKeys;

/** Makes an Ed25519 key for the stack; its file is named after the stack until the person types another name. */
final class NewKeyModel {

    private final Texts texts;
    private final SshKeys ssh;
    private final Background background;
    private final PrivateHalfWords words;
    private final StringProperty stack;
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final ReadOnlyObjectWrapper<FieldMessage> message;
    private final BiConsumer<KeyPairMaker.Pair, Optional<Secret>> made;
    private String proposed = "";

    /** @param made takes the new pair and its passphrase */
    NewKeyModel(
            Texts texts,
            SshKeys ssh,
            Background background,
            StringProperty stack,
            BiConsumer<KeyPairMaker.Pair, Optional<Secret>> made) {
        this.texts = texts;
        this.ssh = ssh;
        this.background = background;
        this.stack = stack;
        this.made = made;
        words = new PrivateHalfWords(texts, home());
        message = new ReadOnlyObjectWrapper<>(this, "message", calm());
        file.addListener((o, before, now) -> message.set(calm()));
        stack.addListener((o, before, now) -> propose());
        propose();
    }

    private FieldMessage calm() {
        return FieldMessage.hint(texts.of("wizard.newkey.file.hint"));
    }

    private Path home() {
        Path parent = ssh.folder().toAbsolutePath().getParent();
        return parent == null ? ssh.folder() : parent;
    }

    private void propose() {
        if (file.get().equals(proposed)) {
            proposed = words.brief(ssh.folder().resolve(name()));
            file.set(proposed);
        }
    }

    private String name() {
        return stack.get().startsWith("titus") ? stack.get() : "titus_" + stack.get();
    }

    /** Where the private key goes; {@code ~} stands for the home folder. */
    StringProperty fileProperty() {
        return file;
    }

    /** Protects the private key; empty for none. Forgotten once the key is made. */
    StringProperty passphraseProperty() {
        return passphrase;
    }

    /** Whether a key is being made. */
    BooleanProperty busyProperty() {
        return busy;
    }

    /** What is to be said about the file. */
    ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Makes the key; an existing file is never touched. */
    void make() {
        Optional<Path> target = target();
        if (target.isEmpty()) {
            message.set(FieldMessage.error(texts.of("wizard.newkey.file.bad")));
            return;
        }
        Optional<Secret> word =
                Optional.of(passphrase.get()).filter(text -> !text.isEmpty()).map(Secret::of);
        busy.set(true);
        String comment = stack.get();
        background.submit(
                () -> ssh.maker().make(target.get(), comment, word),
                pair -> {
                    busy.set(false);
                    passphrase.set("");
                    made.accept(pair, word);
                },
                this::refused);
    }

    private void refused(Exception e) {
        busy.set(false);
        Problem problem = Failures.problem(e);
        message.set(FieldMessage.error(texts.of(
                "wizard.newkey.refused",
                problem.what(),
                problem.next().isEmpty() ? "" : problem.next().getFirst())));
    }

    private Optional<Path> target() {
        String text = file.get().strip();
        try {
            Path path = text.startsWith("~/") ? home().resolve(text.substring(2)) : Path.of(text);
            return text.isEmpty() || path.getFileName() == null || text.endsWith(".pub")
                    ? Optional.empty()
                    : Optional.of(ssh.folder().resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
