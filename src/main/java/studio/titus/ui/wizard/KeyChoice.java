package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.titus.model.PublicKey;
import studio.titus.ui.wizard.draft.KeyAnswers;

/** The keys that were found and the way that was chosen among them; the answer follows the way. */
final class KeyChoice {

    private final KeyAnswers answers;
    private final ObservableList<FoundKey> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<KeyWay> way = new ReadOnlyObjectWrapper<>(this, "way", new KeyWay.Undecided());
    private final BooleanBinding own = Bindings.createBooleanBinding(() -> way.get() instanceof KeyWay.Own, way);
    private final BooleanBinding making = Bindings.createBooleanBinding(() -> way.get() instanceof KeyWay.New, way);

    KeyChoice(KeyAnswers answers) {
        this.answers = answers;
    }

    /** The keys in the usual folder. */
    ObservableList<FoundKey> found() {
        return found;
    }

    ReadOnlyObjectProperty<KeyWay> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** Whether the person brings a key that was not found. */
    BooleanBinding own() {
        return own;
    }

    /** Whether the person wants a new key. */
    BooleanBinding making() {
        return making;
    }

    /** The found key that was chosen; empty on every other way. */
    Optional<FoundKey> chosen() {
        return way.get() instanceof KeyWay.Found(FoundKey key) ? Optional.of(key) : Optional.empty();
    }

    /** The file of a public key that lies in the usual folder. */
    Optional<Path> fileOf(PublicKey key) {
        return found.stream()
                .filter(one -> one.key().base64().equals(key.base64()))
                .map(FoundKey::file)
                .findFirst();
    }

    /** The folder was looked through. An answer that was given stays; without one the first key found is chosen. */
    void offer(List<FoundKey> keys) {
        if (!found.equals(keys)) {
            found.setAll(keys); // rows that stay keep the focus
        }
        go(next(keys));
    }

    private KeyWay next(List<FoundKey> keys) {
        Optional<FoundKey> same = keys.stream()
                .filter(key -> key.key().equals(answers.key().value().orElse(null)))
                .findFirst();
        if (same.isPresent()) {
            return new KeyWay.Found(same.get());
        }
        if (!answers.key().text().isBlank()) {
            return new KeyWay.Own();
        }
        return switch (way.get()) {
            case KeyWay.New wanted -> wanted;
            case KeyWay.Own own -> own;
            case KeyWay.Found _, KeyWay.Undecided _ ->
                keys.isEmpty() ? new KeyWay.Own() : new KeyWay.Found(keys.getFirst());
        };
    }

    private void go(KeyWay next) {
        way.set(next);
        if (next instanceof KeyWay.Found(FoundKey key)) {
            take(key);
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

    void choose(FoundKey key) {
        go(new KeyWay.Found(key));
    }

    /** A key was made, perhaps in the place of one that was known: it goes first and is chosen. */
    void add(FoundKey key) {
        found.removeIf(other -> other.file().equals(key.file()));
        found.addFirst(key);
        choose(key);
    }

    /** The person wants a new key; what was chosen is let go. */
    void makeNew() {
        leaveFor(new KeyWay.New());
    }

    /** The person wants to bring another key; what was chosen is let go. */
    void bringOwn() {
        leaveFor(new KeyWay.Own());
    }

    private void leaveFor(KeyWay next) {
        if (!way.get().equals(next)) {
            go(next);
            answers.take("", "");
        }
    }
}
