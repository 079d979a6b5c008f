package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.model.PublicKey;
import studio.titus.model.Secret;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;
import studio.titus.ssh.KeyPlace;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.wizard.draft.KeyAnswers;

/**
 * Looks for the private half of the chosen key as soon as one is chosen, and proves it. Nothing here stops anybody: a
 * stack stands without it, only consoles do not open. The key itself is let go once it is proven.
 */
final class PrivateHalfModel {

    private final KeyAnswers answers;
    private final IdentityLoader loader;
    private final Background background;
    private final boolean rehearsal;
    private final Function<PublicKey, Optional<Path>> known;
    private final ReadOnlyObjectWrapper<PrivateHalf> state =
            new ReadOnlyObjectWrapper<>(this, "state", new PrivateHalf.Unasked());
    private @Nullable PublicKey asked;
    private Background.@Nullable Work running;

    /** @param known the file of a public key that lies in the person's folder, for keys that were pasted */
    PrivateHalfModel(
            KeyAnswers answers,
            IdentityLoader loader,
            Background background,
            boolean rehearsal,
            Function<PublicKey, Optional<Path>> known) {
        this.answers = answers;
        this.loader = loader;
        this.background = background;
        this.rehearsal = rehearsal;
        this.known = known;
    }

    ReadOnlyObjectProperty<PrivateHalf> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Looks if the key is another one than last time. */
    void follow() {
        PublicKey now = answers.key().value().orElse(null);
        if (asked != null && !asked.equals(now)) {
            answers.privateFileProperty().set("");
        }
        if (now == null || !now.equals(asked)) {
            again();
        }
    }

    /** Looks again, after something may have changed outside; what is proven stays proven. */
    void refresh() {
        if (!(state.get() instanceof PrivateHalf.Proven)) {
            again();
        }
    }

    /** Takes the file a person pointed at. */
    void pointAt(Path file) {
        answers.privateFileProperty().set(file.toString());
        again();
    }

    /** Tries a passphrase. It is not kept. */
    void unlock(Secret passphrase) {
        look(Optional.of(passphrase));
    }

    private void again() {
        look(Optional.empty());
    }

    private void look(Optional<Secret> passphrase) {
        cancel();
        asked = answers.key().value().orElse(null);
        if (rehearsal || asked == null) {
            state.set(rehearsal ? new PrivateHalf.Rehearsed() : new PrivateHalf.Unasked());
            return;
        }
        PublicKey key = asked;
        Optional<Path> file = file(key);
        state.set(new PrivateHalf.Looking());
        running = background.submit(
                () -> find(key, file, passphrase),
                this::show,
                e -> state.set(new PrivateHalf.Unproven(Failures.problem(e))));
    }

    /** The signature was the proof; the key is not needed before the first console. */
    private PrivateHalf find(PublicKey key, Optional<Path> file, Optional<Secret> passphrase) {
        return switch (loader.find(key, file, passphrase)) {
            case KeyFinding.Usable usable -> {
                try (var identity = usable.identity()) {
                    yield new PrivateHalf.Proven(identity.place(), usable.cautions());
                }
            }
            case KeyFinding.NeedsPassphrase locked -> new PrivateHalf.Locked(locked.file(), locked.problem());
            case KeyFinding.WrongPassphrase locked -> new PrivateHalf.Locked(locked.file(), locked.problem());
            case KeyFinding.NotUsable other -> new PrivateHalf.Unproven(other.problem());
        };
    }

    private void show(PrivateHalf found) {
        if (found instanceof PrivateHalf.Proven(KeyPlace.InFile(Path file, var _), var _)) {
            answers.privateFileProperty().set(file.toString());
        }
        state.set(found);
    }

    /** Where the private half should be: where the person said, else beside the public one. */
    private Optional<Path> file(PublicKey key) {
        String said = answers.privateFileProperty().get();
        if (!said.isBlank()) {
            return Optional.of(Path.of(said));
        }
        String half = answers.fileProperty().get();
        Optional<Path> publicFile = half.isBlank() ? known.apply(key) : Optional.of(Path.of(half));
        return publicFile
                .filter(path -> path.toString().endsWith(".pub"))
                .map(path -> path.resolveSibling(path.getFileName().toString().replaceFirst("\\.pub$", "")));
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
        }
        running = null;
    }
}
