package studio.titus.ui.wizard.draft;

import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.titus.model.PublicKey;

/** The public key, and the file it came from. */
public final class KeyAnswers {

    public static final String KEY = "publicKeyFile";

    private final Answer<PublicKey> key = new Answer<>(KEY, "", PublicKey::check);
    private final StringProperty file = new SimpleStringProperty(this, "file", "");

    KeyAnswers() {}

    /** The text of the key. A private key must not stay here. */
    public Answer<PublicKey> key() {
        return key;
    }

    /** Path of the file, empty for a pasted key. */
    public StringProperty fileProperty() {
        return file;
    }

    /** Takes a key out of a file, or pasted when {@code path} is empty. */
    public void take(String path, String text) {
        file.set(path);
        key.type(text);
    }

    Stream<Observable> observables() {
        return Stream.of(key.textProperty(), file);
    }
}
